//! The Lounge with an ngircd behind it, and a plain connection that hears what arrives.

use std::{fs, net::Ipv4Addr, process::Command};

use anyhow::{Context, Result, bail};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};

use super::{Server, free_port, fresh_folder};
use crate::{browser::PATIENCE, tools};

/// The Lounge and its server of IRC.
#[derive(Debug)]
pub struct Lounge {
    /// Where a browser finds it.
    pub address: String,
    port: u16,
    _servers: [Server; 2],
}

impl Lounge {
    /// Starts both. Its form to connect with is filled in for `nick` in `channel`.
    pub async fn start(nick: &str, channel: &str) -> Result<Lounge> {
        let folder = fresh_folder("irc")?;
        let (port, web) = (free_port()?, free_port()?);
        let settings = folder.join("ngircd.conf");
        fs::write(
            &settings,
            format!(
                "[Global]\nName = irc.example.test\nListen = 127.0.0.1\nPorts = {port}\n[Limits]\nMaxConnectionsIP = 0\n\
                 [Options]\nDNS = no\nIdent = no\nPAM = no\n"
            ),
        )?;
        let mut ngircd = Command::new("ngircd");
        ngircd.arg("--nodaemon").arg("--config").arg(settings);
        let ngircd = Server::start(ngircd, &folder.join("ngircd.log"), port).await?;
        fs::write(
            folder.join("config.js"),
            format!(
                r#"module.exports = {{
                    public: true, host: "127.0.0.1", port: {web}, messageStorage: [], prefetch: false,
                    defaults: {{
                        name: "Here", host: "127.0.0.1", port: {port}, tls: false, rejectUnauthorized: false,
                        nick: "{nick}", username: "{nick}", realname: "{nick}", join: "{channel}",
                    }},
                }};"#
            ),
        )?;
        let mut lounge = tools::newer_node()?;
        lounge
            .arg(tools::apps_folder().join("node_modules/thelounge/index.js"))
            .arg("start")
            .env("THELOUNGE_HOME", &folder);
        let lounge = Server::start(lounge, &folder.join("thelounge.log"), web).await?;
        Ok(Lounge {
            address: format!("http://127.0.0.1:{web}/"),
            port,
            _servers: [lounge, ngircd],
        })
    }

    /// Somebody else, without any browser.
    pub async fn joined_by(&self, nick: &str, channel: &str) -> Result<Line> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await?;
        let mut line = Line {
            stream: BufReader::new(stream),
        };
        line.say(&format!("NICK {nick}\r\nUSER {nick} 0 * :{nick}"))
            .await?;
        line.until(" 001 ").await?;
        line.say(&format!("JOIN {channel}")).await?;
        line.until(" 366 ").await?;
        Ok(line)
    }
}

/// A plain connection to a server of IRC.
#[derive(Debug)]
pub struct Line {
    stream: BufReader<TcpStream>,
}

impl Line {
    /// The text of the next message in the channel or to this one alone.
    pub async fn hear(&mut self) -> Result<String> {
        let message = self.until(" PRIVMSG ").await?;
        // ":ana!~ana@here PRIVMSG #launch :the text"
        let (_, text) = message
            .get(1..)
            .and_then(|message| message.split_once(" :"))
            .with_context(|| format!("reading {message:?}"))?;
        Ok(text.to_owned())
    }

    async fn say(&mut self, line: &str) -> Result<()> {
        let line = format!("{line}\r\n");
        Ok(self.stream.get_mut().write_all(line.as_bytes()).await?)
    }

    /// The next line that has these words, without its end.
    async fn until(&mut self, words: &str) -> Result<String> {
        loop {
            let mut line = String::new();
            let read = tokio::time::timeout(PATIENCE, self.stream.read_line(&mut line))
                .await
                .with_context(|| format!("waited in vain to hear {words:?}"))??;
            if read == 0 {
                bail!("the server of IRC has hung up");
            }
            let line = line.trim_end_matches(['\r', '\n']);
            if let Some(token) = line.strip_prefix("PING ") {
                self.say(&format!("PONG {token}")).await?;
            } else if line.contains(words) {
                return Ok(line.to_owned());
            }
        }
    }
}
