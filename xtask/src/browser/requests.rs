//! What Chromium's own network log says of the extension: every request of a page, a worker or a popup of it names who asked.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::Path,
};

use anyhow::{Context, Result, ensure};

use super::until;

/// Reads the log of a browser that has ended, and removes it. Fails where the extension asked for anything, or nobody did:
/// then it is no log.
pub(super) async fn of_extension(log: &Path) -> Result<()> {
    until("the browser has ended its log", async || {
        let text = fs::read(log)?;
        Ok(text.trim_ascii_end().ends_with(b"]\n}").then_some(()))
    })
    .await?;
    let file = File::open(log).with_context(|| format!("opening {}", log.display()))?;
    let mut requests = 0;
    let mut own = Vec::new();
    for line in BufReader::new(file).lines() {
        let line = line?;
        requests += usize::from(line.contains(r#""initiator":"#));
        if line.contains(r#""initiator":"chrome-extension:"#) {
            own.push(line);
        }
    }
    ensure!(
        own.is_empty(),
        "the extension asked the network for {own:#?}"
    );
    ensure!(requests > 0, "{} holds no request", log.display());
    if let Some(folder) = log.parent() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
