//! Roundcube with dovecot behind it, and a server that puts whatever is sent into the reader's mailbox there.

use std::{fs, net::Ipv4Addr, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

use super::{Server, free_port, fresh_folder, link};
use crate::{browser::until, say};

/// Everybody's.
pub const PASSWORD: &str = "secret";

/// Debian's own user for mailboxes: dovecot serves none as root.
const MAIL: u32 = 8;

/// Roundcube, and whose mailbox gets what is sent.
#[derive(Debug)]
pub struct Mail {
    /// Where a browser finds it.
    pub address: String,
    reader: &'static str,
    mailboxes: u16,
    _servers: [Server; 3],
}

impl Mail {
    /// Starts all three. Everybody may log in with [`PASSWORD`]; whatever is sent goes to `reader`.
    pub async fn start(reader: &'static str) -> Result<Mail> {
        let folder = fresh_folder("mail")?;
        let (mailboxes, post, web) = (free_port()?, free_port()?, free_port()?);
        let dovecot = dovecot(&folder, reader, mailboxes).await?;

        let mut sink = Command::new("/usr/bin/python3");
        sink.args([
            "-m",
            "aiosmtpd",
            "--nosetuid",
            "--class",
            "aiosmtpd.handlers.Mailbox",
        ])
        .arg(folder.join("mailboxes").join(reader))
        .arg(format!("--listen=127.0.0.1:{post}"));
        let sink = Server::start(sink, &folder.join("post.log"), post).await?;

        let settings = folder.join("roundcube");
        fs::create_dir(&settings)?;
        for name in ["defaults.inc.php", "mimetypes.php"] {
            link(&Path::new("/etc/roundcube").join(name), &settings)?;
        }
        let here = folder.display();
        // Long lines are not broken, so that what was written can be compared.
        fs::write(
            settings.join("config.inc.php"),
            format!(
                "<?php $config = [
                    'db_dsnw' => 'sqlite:///{here}/roundcube.sqlite?mode=0600',
                    'imap_host' => '127.0.0.1:{mailboxes}', 'smtp_host' => '127.0.0.1:{post}', 'smtp_user' => '', 'smtp_pass' => '',
                    'des_key' => 'twenty-four letters here', 'mail_domain' => 'example.com',
                    'log_dir' => '{here}', 'temp_dir' => '{here}', 'enable_spellcheck' => false,
                    'send_format_flowed' => false, 'line_length' => 900,
                ];"
            ),
        )?;
        let mut roundcube = Command::new("/usr/bin/php");
        roundcube
            .arg("-S")
            .arg(format!("127.0.0.1:{web}"))
            .args(["-t", "/var/lib/roundcube/public_html"])
            .env("ROUNDCUBE_CONFIG_DIR", &settings);
        let roundcube = Server::start(roundcube, &folder.join("php.log"), web).await?;
        Ok(Mail {
            address: format!("http://127.0.0.1:{web}/"),
            reader,
            mailboxes,
            _servers: [roundcube, sink, dovecot],
        })
    }

    /// A part of the reader's mail of this number, which may still be on its way, decoded by the server of mailboxes.
    pub async fn received(&self, number: usize, part: &str) -> Result<String> {
        until(&format!("mail {number} has arrived"), async || {
            self.fetch(number, part).await
        })
        .await
    }

    async fn fetch(&self, number: usize, part: &str) -> Result<Option<String>> {
        let mut server =
            BufReader::new(TcpStream::connect((Ipv4Addr::LOCALHOST, self.mailboxes)).await?);
        let asked = format!(
            "a LOGIN {} {PASSWORD}\r\nb SELECT INBOX\r\nc FETCH {number} BINARY[{part}]\r\nd LOGOUT\r\n",
            self.reader
        );
        server.get_mut().write_all(asked.as_bytes()).await?;
        let mut line = String::new();
        while server.read_line(&mut line).await? > 0 {
            // "* 1 FETCH (BINARY[1] {42}": what follows is 42 bytes long.
            if let Some((_, length)) = line.trim_end().split_once("FETCH (BINARY[")
                && let Some((_, length)) = length.split_once('{')
            {
                let length = length.trim_end_matches(['+', '}']).parse()?;
                let mut text = vec![0; length];
                server.read_exact(&mut text).await?;
                let text = String::from_utf8(text).context("a mail is no UTF-8")?;
                return Ok(Some(text.replace("\r\n", "\n")));
            }
            if line.starts_with("a NO") {
                bail!("the server of mailboxes says {line}");
            }
            line.clear();
        }
        Ok(None)
    }
}

/// Starts dovecot. Its mailboxes are the root of what it sees: folders further up may be closed to it.
async fn dovecot(folder: &Path, reader: &str, port: u16) -> Result<Server> {
    let here = folder.display();
    let mailboxes = folder.join("mailboxes");
    for part in ["new", "cur", "tmp"] {
        fs::create_dir_all(mailboxes.join(reader).join(part))?;
    }
    let owner = format!("{MAIL}:{MAIL}");
    say::read(Command::new("chown").arg("-R").arg(owner).arg(&mailboxes))?;
    let settings = folder.join("dovecot.conf");
    fs::write(
        &settings,
        format!(
            "protocols = imap\nlisten = 127.0.0.1\nbase_dir = {here}/dovecot\nstate_dir = {here}/dovecot\n\
             log_path = {here}/dovecot.log\nssl = no\ndisable_plaintext_auth = no\n\
             default_internal_user = root\ndefault_internal_group = root\nfirst_valid_uid = {MAIL}\nfirst_valid_gid = {MAIL}\n\
             mail_location = maildir:/%n\nvalid_chroot_dirs = {here}\n\
             passdb {{\n driver = static\n args = password={PASSWORD}\n}}\n\
             userdb {{\n driver = static\n args = uid={MAIL} gid={MAIL} home=/ chroot={here}/mailboxes\n}}\n\
             service imap-login {{\n inet_listener imap {{\n port = {port}\n}}\n inet_listener imaps {{\n port = 0\n}}\n}}\n"
        ),
    )?;
    let mut dovecot = Command::new("dovecot");
    dovecot.arg("-F").arg("-c").arg(settings);
    Server::start(dovecot, &folder.join("dovecot.out"), port).await
}
