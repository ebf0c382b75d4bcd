//! Real applications that messages are written in, each on the loopback address with all it needs to deliver them.
//!
//! - [`irc`] is The Lounge, a server of IRC, and a plain second connection to it.
//! - [`mail`] is Roundcube, a server of mailboxes, and one that takes what is sent.
//! - [`pads`] is Etherpad.
//!
//! [`crate::tools::apps`] installs them. Their state lies below `target/apps/run/`, and is new at every start.

pub mod irc;
pub mod mail;
pub mod pads;

use std::{
    fs::{self, File},
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail};
use tokio::net::TcpStream;

use crate::{browser::until, say, tools};

/// A server that runs until this is dropped.
#[derive(Debug)]
struct Server {
    child: Child,
}

impl Server {
    /// Starts a program that listens on a port of the loopback address, and waits until it does. What it says goes to
    /// a file beside its state.
    async fn start(mut command: Command, log: &Path, port: u16) -> Result<Server> {
        let name = command.get_program().to_string_lossy().into_owned();
        let said = File::create(log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(said.try_clone()?)
            .stderr(said)
            .spawn()
            .with_context(|| format!("starting {name}"))?;
        let mut server = Server { child };
        until(&format!("{name} listens"), async || {
            if let Some(status) = server.child.try_wait()? {
                bail!("it ended with {status}; see {}", log.display());
            }
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok())
        })
        .await?;
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself needs no more.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port of the loopback address that nobody listens on.
fn free_port() -> Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}

/// An empty folder for what an application keeps.
fn fresh_folder(name: &str) -> Result<PathBuf> {
    let folder = tools::apps_folder().join("run").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A link to a file or folder, or in a folder that is there.
fn link(to: &Path, at: &Path) -> Result<()> {
    say::read(Command::new("ln").arg("-s").arg(to).arg(at)).map(drop)
}
