//! The user's consent to a site, which the browser asks for itself and no page can give.

use anyhow::{Result, bail};
use serde_json::json;

use super::{Browser, Target};
use crate::pack::{Family, LOOPBACK_ID};

impl Browser {
    /// Lets the user have agreed beforehand, on the browser's own page of extensions, to these match patterns. Chromium's
    /// prompt cannot be reached by a driver, and does not come up at what was agreed to there; nothing is allowed by
    /// this alone. Firefox's prompt can be answered.
    pub async fn consent(&self, pattern: &str) -> Result<()> {
        if self.family == Family::Firefox {
            return Ok(());
        }
        self.client.goto("chrome://extensions/").await?;
        let agree = "chrome.developerPrivate.addHostPermission(arguments[0], arguments[1])
            .then(() => arguments[2](null), (error) => arguments[2](String(error)))";
        let parameters = vec![json!(LOOPBACK_ID), json!(pattern)];
        let problem = self.client.execute_async(agree, parameters).await?;
        if !problem.is_null() {
            bail!("agreeing to {pattern}: {problem}");
        }
        Ok(())
    }

    /// Presses the popup's button of these words as the user does, and agrees to what the browser then asks; what was
    /// [consented](Browser::consent) to it does not ask again.
    pub async fn agree_in_popup(&self, popup: &Target, words: &str) -> Result<()> {
        if self.family == Family::Firefox {
            return self.agree_in_firefox(words).await;
        }
        let press = format!(
            "[...document.querySelectorAll('button')].find((button) => button.textContent.includes({})).click()",
            json!(words)
        );
        let parameters = json!({ "expression": press, "userGesture": true });
        self.in_target(popup, "Runtime.evaluate", parameters).await
    }
}
