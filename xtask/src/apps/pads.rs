//! Etherpad: texts that several people write at once, and a chat beside each.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};
use serde_json::json;

use super::{Server, free_port, fresh_folder, link};
use crate::{say, tools};

/// What its pages fetch from beside its sources.
const LIBRARIES: [&str; 6] = [
    "async",
    "js-cookie",
    "security",
    "tinycon",
    "underscore",
    "unorm",
];

/// A running Etherpad.
#[derive(Debug)]
pub struct Pads {
    /// Where a browser finds it.
    pub address: String,
    /// What its own programming interface asks for.
    key: String,
    _server: Server,
}

impl Pads {
    /// Starts it without any pad.
    pub async fn start() -> Result<Pads> {
        let folder = fresh_folder("pads")?;
        lay(&folder)?;
        let port = free_port()?;
        let key = "loopback";
        fs::write(folder.join("APIKEY.txt"), key)?;
        let settings = json!({
            "ip": "127.0.0.1",
            "port": port,
            "dbType": "dirty",
            "dbSettings": { "filename": "pads.db" },
            "defaultPadText": "",
            "suppressErrorsInPadText": true,
        });
        fs::write(folder.join("settings.json"), settings.to_string())?;
        let mut etherpad = tools::newer_node()?;
        etherpad
            .arg("src/node/server.js")
            .current_dir(&folder)
            .env("NODE_ENV", "production");
        let server = Server::start(etherpad, &folder.join("etherpad.log"), port).await?;
        Ok(Pads {
            address: format!("http://127.0.0.1:{port}/"),
            key: key.to_owned(),
            _server: server,
        })
    }

    /// The address of a pad for somebody of this name.
    pub fn pad(&self, pad: &str, name: &str) -> String {
        format!(
            "{}p/{pad}?userName={}",
            self.address,
            name.replace(' ', "%20")
        )
    }

    /// Where the server itself tells something of a pad, as JSON: "getText", "getChatHistory".
    pub fn told(&self, what: &str, pad: &str) -> String {
        format!(
            "{}api/1.2.15/{what}?apikey={}&padID={pad}",
            self.address, self.key
        )
    }
}

/// Lays the sources out as Etherpad wants to find itself: in a folder `src`, and among the packages beside it.
fn lay(folder: &Path) -> Result<()> {
    let packages = tools::apps_folder().join("node_modules");
    let sources = folder.join("src");
    say::read(
        Command::new("cp")
            .arg("-r")
            .arg(packages.join("ep_etherpad-lite"))
            .arg(&sources),
    )
    .context("copying Etherpad")?;
    let own = folder.join("node_modules");
    fs::create_dir(&own)?;
    link(&sources, &own.join("ep_etherpad-lite"))?;
    let libraries = sources.join("node_modules");
    fs::create_dir_all(&libraries)?;
    for name in LIBRARIES {
        link(&packages.join(name), &libraries)?;
    }
    Ok(())
}
