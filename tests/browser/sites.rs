//! Every site's profile on a page that has what is known of the site: what is a composer there, where it stands, who
//! reads it, and what sends it.
//!
//! The pages are served under the sites' own names, to the extension packed with a right to them, in a browser of
//! their own. What the worker is told comes from the worker; whether a key or a click sends is asked of the content
//! script in its own world, at the moment of a real key or click.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::{Client, elements::Element, key::Key};
use serde_json::{Value, json};
use wellsent::sites;
use xtask::{
    browser::{Browser, Look, until},
    demo,
};

use super::Stage;

/// What is to be seen of one place on a site.
struct Row {
    /// The profile's name, or none where the page is to be read by generic means.
    app: &'static str,
    host: &'static str,
    /// Path and query: `?page=` names the page, what follows shapes it.
    path: &'static str,
    surface: &'static str,
    /// Names of the recipients in the page, in order.
    to: &'static [&'static str],
    reply: bool,
    /// Chords that send, and chords that do not. Clicks are tried on every row.
    sends: &'static str,
    not: &'static str,
    /// What the conversation is called, where that is to be read.
    title: &'static str,
}

impl Row {
    const fn titled(self, title: &'static str) -> Row {
        Row { title, ..self }
    }
}

/// The key under which WebDriver hands an element over.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How deep frames are nested at most.
const FRAMES: usize = 2;

const HERE: &str = "127.0.0.1";
const MEI: &[&str] = &["Mei Tan"];
const MEI_ANA: &[&str] = &["Mei Tan", "Ana Silva"];
const NOBODY: &[&str] = &[];
const ENTER: &str = "Enter Mod+Enter";
const MOD: &str = "Mod+Enter";
const SHIFT: &str = "Shift+Enter";
const PLAIN: &str = "Enter Shift+Enter";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row("Slack", "app.slack.com", "client/T01/D02?page=slack&dm", "chat_dm", MEI, false, ENTER, SHIFT),
    row("Slack", "app.slack.com", "client/T01/C02?page=slack", "chat_channel", NOBODY, false, ENTER, SHIFT),
    row("Microsoft Teams", "teams.microsoft.com", "v2/?page=teams", "chat_dm", MEI, false, ENTER, SHIFT),
    row("Microsoft Teams", "teams.cloud.microsoft", "?page=teams&channel", "chat_channel", NOBODY, false, ENTER, SHIFT),
    row("Google Chat", "chat.google.com", "u/0/app/dm/1?page=google_chat", "chat_dm", NOBODY, false, ENTER, SHIFT),
    row("Google Chat", "chat.google.com", "u/0/app/space/1?page=google_chat", "chat_channel", NOBODY, false, ENTER, SHIFT),
    row("Gmail", "mail.google.com", "mail/u/0/?page=gmail", "email", MEI_ANA, false, MOD, PLAIN),
    row("Outlook", "outlook.office.com", "mail/?page=outlook", "email", MEI, false, "Mod+Enter Alt+s", PLAIN),
    row("Google Docs comments", "docs.google.com", "document/d/1/edit?page=google_docs", "doc_comment", MEI, true, MOD, PLAIN),
    row("Lark", "acme.larksuite.com", "messenger/?page=lark", "chat_dm", NOBODY, false, "Enter", SHIFT),
    row("Lark", "acme.feishu.cn", "docx/1?page=lark", "doc_comment", NOBODY, false, "Enter", SHIFT),
    row("Discord", "discord.com", "channels/@me/1?page=discord", "chat_dm", NOBODY, false, "Enter", SHIFT),
    row("Discord", "discord.com", "channels/1/2?page=discord&reply", "chat_channel", NOBODY, true, "Enter", SHIFT),
    row("Discord", "discord.com", "channels/1/2?page=discord&menu", "chat_channel", NOBODY, false, "", "Enter"),
    row("WhatsApp", "web.whatsapp.com", "?page=whatsapp", "chat_dm", MEI, false, "Enter", SHIFT),
    row("WhatsApp", "web.whatsapp.com", "?page=whatsapp&group", "chat_channel", &["Ana Silva, Mei Tan, You"], false, "Enter", SHIFT),
    row("Telegram", "web.telegram.org", "k/?page=telegram#42", "chat_dm", MEI, false, "Enter", SHIFT),
    row("Telegram", "web.telegram.org", "k/?page=telegram&menu#-42", "chat_channel", NOBODY, false, "", "Enter"),
    row("LinkedIn", "www.linkedin.com", "messaging/thread/1/?page=linkedin", "chat_dm", MEI, false, MOD, PLAIN),
    row("LinkedIn", "www.linkedin.com", "messaging/thread/1/?page=linkedin&enter", "chat_dm", MEI, false, ENTER, SHIFT),
    row("GitHub", "github.com", "o/r/issues/1?page=github", "issue", &["mei"], true, MOD, PLAIN),
    row("GitLab", "gitlab.com", "g/p/-/issues/1?page=gitlab", "issue", MEI, true, MOD, PLAIN),
    row("GitLab", HERE, "g/p/-/merge_requests/1?page=gitlab", "issue", MEI, true, MOD, PLAIN),
    row("Jira", "acme.atlassian.net", "browse/KEY-1?page=jira", "issue", MEI, true, MOD, PLAIN),
    row("Jira", "acme.atlassian.net", "wiki/spaces/A?page=jira", "doc_comment", MEI, true, MOD, PLAIN),
    row("Confluence", HERE, "display/A/Page?page=confluence", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Notion", "www.notion.so", "Page-1?page=notion", "doc_comment", NOBODY, true, ENTER, SHIFT),
    row("Linear", "linear.app", "ws/issue/KEY-1?page=linear", "issue", NOBODY, false, MOD, PLAIN),
    row("Asana", "app.asana.com", "0/1/task/2?page=asana", "issue", NOBODY, true, MOD, PLAIN),
    row("Trello", "trello.com", "c/1/card?page=trello", "issue", MEI, true, MOD, PLAIN),
    row("ClickUp", "app.clickup.com", "t/1?page=clickup", "issue", NOBODY, false, ENTER, SHIFT),
    row("ClickUp", "app.clickup.com", "t/1?page=clickup&mail", "email", NOBODY, false, ENTER, SHIFT),
    row("monday.com", "acme.monday.com", "boards/1/pulses/2?page=monday", "issue", NOBODY, false, MOD, PLAIN),
    row("Basecamp", "3.basecamp.com", "1/messages/2?page=basecamp", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Twist", "twist.com", "a/1/ch/2?page=twist", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Todoist", "app.todoist.com", "app/task/1?page=todoist", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Loom", "www.loom.com", "share/1?page=loom", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Miro", "miro.com", "app/board/1?page=miro", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Mural", "app.mural.co", "t/1?page=mural", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Whimsical", "whimsical.com", "1?page=whimsical", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Zoom", "app.zoom.us", "wc/1?page=zoom", "chat_channel", NOBODY, false, "Enter", SHIFT),
    row("Webex", "web.webex.com", "spaces/1?page=webex", "chat_channel", NOBODY, false, "Enter", SHIFT),
    row("Zulip", "acme.zulipchat.com", "?page=zulip&dm", "chat_dm", MEI_ANA, false, ENTER, SHIFT),
    row("Zulip", HERE, "?page=zulip&ctrl", "chat_channel", NOBODY, false, MOD, PLAIN),
    row("Zulip", HERE, "?page=zulip&menu", "chat_channel", NOBODY, false, "", "Enter"),
    row("Mattermost", HERE, "team/messages/@mei?page=mattermost", "chat_dm", MEI, false, ENTER, SHIFT),
    row("Mattermost", HERE, "team/channels/launch?page=mattermost&channel&menu", "chat_channel", NOBODY, false, "", "Enter"),
    row("Rocket.Chat", HERE, "direct/1?page=rocket_chat", "chat_dm", MEI, false, "Enter", SHIFT),
    row("Rocket.Chat", HERE, "channel/launch?page=rocket_chat&menu", "chat_channel", NOBODY, false, "", "Enter"),
    row("Element", "app.element.io", "?page=element#/room/1", "chat_dm", MEI, false, ENTER, SHIFT),
    row("Element", HERE, "?page=element&room&reply#/room/1", "chat_channel", NOBODY, true, ENTER, SHIFT),
    row("Element", HERE, "?page=element&room&menu#/room/1", "chat_channel", NOBODY, false, "", "Enter"),
    row("Zendesk", "acme.zendesk.com", "agent/tickets/1?page=zendesk", "email", MEI, true, MOD, PLAIN),
    row("Zendesk", "acme.zendesk.com", "agent/tickets/1?page=zendesk&note", "issue", NOBODY, true, MOD, PLAIN),
    row("Intercom", "app.intercom.com", "a/inbox/1?page=intercom", "email", NOBODY, true, MOD, PLAIN),
    row("Intercom", "app.intercom.com", "a/inbox/1?page=intercom&note", "doc_comment", NOBODY, true, MOD, PLAIN),
    row("Front", "app.frontapp.com", "open/1?page=front", "email", &["Mei Tan <mei@example.com>"], false, MOD, PLAIN),
    row("Front", "app.frontapp.com", "open/1?page=front&comment", "doc_comment", NOBODY, false, "Enter", SHIFT),
    row("Coda", "coda.io", "d/1?page=coda", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("HackMD", "hackmd.io", "1?page=hackmd", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("Etherpad", HERE, "p/pad?page=etherpad", "doc_comment", MEI_ANA, false, "", PLAIN),
    row("Roundcube", HERE, "?_task=mail&_action=compose&page=roundcube", "email", &["Mei Tan <mei@example.com>", "ana@example.com"], false, MOD, PLAIN),
    row("Roundcube", HERE, "?_task=mail&_action=compose&page=roundcube&html", "email", &["Mei Tan <mei@example.com>", "ana@example.com"], false, MOD, PLAIN),
    row("The Lounge", HERE, "?page=thelounge#/chan-1", "chat_dm", &["mei"], false, "Enter", "Shift+Enter Mod+Enter"),
    row("The Lounge", HERE, "?page=thelounge&channel#/chan-1", "chat_channel", &["mei", "ana", "sam"], false, "Enter", "Shift+Enter Mod+Enter"),
    row("The Lounge", HERE, "?page=thelounge&menu#/chan-1", "chat_dm", &["mei"], false, "", "Enter"),
    row("Converse.js", HERE, "?page=converse", "chat_dm", MEI, false, "Enter", SHIFT),
    row("Converse.js", "conversejs.org", "?page=converse&room", "chat_channel", &["mei", "ana"], false, "Enter", SHIFT),
    // Pages of no site in particular.
    row("", HERE, "posting?mode=reply&page=generic/forum_reply", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("", HERE, "pm?page=generic/private_message", "email", &["Mei Tan,Ana Silva"], false, MOD, PLAIN),
    row("", HERE, "compose.php?page=generic/webmail_table", "email", &["Mei Tan <mei@example.com>, ana@example.com"], false, MOD, PLAIN),
    row("", HERE, "?page=generic/webmail_chips#/mail/compose", "email", MEI_ANA, false, MOD, PLAIN),
    row("", HERE, "rooms/launch?page=generic/chat_room", "chat_dm", MEI_ANA, false, ENTER, SHIFT).titled("#launch"),
    row("", HERE, "chat/1?page=generic/chat_dm", "chat_dm", NOBODY, false, ENTER, SHIFT).titled("Mei Tan"),
    row("", HERE, "chat/1?page=generic/chat_dm&menu", "chat_dm", NOBODY, false, MOD, PLAIN).titled("Mei Tan"),
    row("", HERE, "?page=generic/chat_input", "chat_dm", NOBODY, false, "Enter", ""),
    row("", HERE, "chat/mei?page=generic/chat_german", "chat_dm", NOBODY, false, MOD, PLAIN).titled("Mei Tan"),
    row("", HERE, "issues/12?page=generic/tracker", "issue", MEI_ANA, true, MOD, PLAIN),
    row("", HERE, "wiki/plan?page=generic/wiki_comment", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("", HERE, "article/1?page=generic/comments", "doc_comment", NOBODY, true, MOD, PLAIN),
    row("", HERE, "tickets/7?page=generic/rich_frame", "email", &["Mei Tan <mei@example.com>"], false, MOD, PLAIN),
    row("", HERE, "article/1?page=generic/decoys", "doc_comment", NOBODY, false, MOD, PLAIN),
    row("", HERE, "help?page=generic/shadow", "chat_dm", NOBODY, false, ENTER, SHIFT),
    row("Converse.js", HERE, "?page=converse&menu", "chat_dm", MEI, false, "", "Enter"),
];

#[allow(
    clippy::too_many_arguments,
    reason = "a row of a table, with a column for each"
)]
const fn row(
    app: &'static str,
    host: &'static str,
    path: &'static str,
    surface: &'static str,
    to: &'static [&'static str],
    reply: bool,
    sends: &'static str,
    not: &'static str,
) -> Row {
    Row {
        app,
        host,
        path,
        surface,
        to,
        reply,
        sends,
        not,
        title: "",
    }
}

pub(crate) async fn every_site_is_read_and_its_sends_are_told(stage: &Stage) -> Result<()> {
    for profile in sites::ALL {
        ensure!(
            ROWS.iter().any(|row| row.app == profile.name),
            "no row is about {}",
            profile.name
        );
    }
    let family = stage.browser.family;
    let patterns: Vec<String> = sites::hosted()
        .flat_map(|profile| profile.hosts)
        .map(|host| format!("*://{host}/*"))
        .collect();
    let extension = demo::extension_at(family, &patterns)?;
    let browser = Browser::start(family, &extension, Look::Headless).await?;
    let mut wrong = Vec::new();
    for row in ROWS {
        if let Err(error) = check(&browser, stage.server.origin(), row).await {
            wrong.push(format!("{} at {}: {error:#}", row.app, row.path));
        }
    }
    browser.close().await?;
    ensure!(
        wrong.is_empty(),
        "{} of {} rows:\n{}",
        wrong.len(),
        ROWS.len(),
        wrong.join("\n")
    );
    Ok(())
}

/// A selector or an expression that cannot be read would throw wherever it is used.
pub(crate) async fn every_selector_and_expression_can_be_read(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    client
        .goto(&stage.server.page("sites/slack.html?page=slack"))
        .await?;
    let mut profiles = sites::ALL.to_vec();
    profiles.push(&sites::generic::PROFILE);
    let apps = sites::apps();
    let read = "const wrong = [];
        const attempt = (what, read) => { try { read(); } catch (error) { wrong.push(`${what}: ${error}`); } };
        const expressions = ['noMessage', 'chat', 'comment', 'answer', 'issue', 'settings', 'to', 'cc', 'subject', 'people', 'send', 'notSend', 'edit', 'localTime',
            'modEnter', 'enter'];
        const names = ['name', 'surface', 'editor', 'on', 'id', 'keys', 'path', 'many'];
        const walk = (value, key, where) => {
            if (Array.isArray(value)) value.forEach((each) => walk(each, key, where));
            else if (value && typeof value === 'object') for (const [key, each] of Object.entries(value)) walk(each, key, `${where}.${key}`);
            else if (where.includes('.words.') && expressions.includes(key)) attempt(where, () => new RegExp(value, 'iu'));
            else if (key === 'path') attempt(where, () => new RegExp(value));
            else if (typeof value === 'string' && value && !names.includes(key)) attempt(where, () => document.querySelector(value));
        };
        // The words are everybody's.
        for (const { words, ...profile } of arguments[0]) walk(profile, '', profile.name);
        walk({ words: arguments[0][0].words }, '', '');
        for (const [name, sign] of arguments[1]) attempt(name, () => document.querySelector(sign));
        return wrong;";
    let wrong = client
        .execute(read, vec![serde_json::to_value(&profiles)?, json!(apps)])
        .await?;
    ensure!(wrong == json!([]), "{wrong:#}");
    Ok(())
}

async fn check(browser: &Browser, server: &str, row: &Row) -> Result<()> {
    let client = &browser.client;
    client.goto("about:blank").await?;
    browser.in_worker(LISTEN).await?;
    let address = if row.host == HERE {
        format!("{server}/{}", row.path)
    } else {
        browser.under_name(row.host, row.path, server).await?
    };
    client.goto(&address).await?;
    for decoy in all(client, "decoy").await? {
        focus(client, &decoy).await?;
        // One that does not take it is none either.
        let _ = decoy.send_keys("Decoy").await;
    }
    let composer = composer(client).await?;
    focus(client, &composer).await?;
    composer.send_keys("Hello").await?;
    let mut told = json!([]);
    let seen = until("the worker is told of the draft", async || {
        told = browser.in_worker("told").await?;
        let last = told.as_array().and_then(|all| all.last()).cloned();
        Ok(last.filter(|last| {
            last["text"]
                .as_str()
                .is_some_and(|text| text.contains("Hello"))
        }))
    })
    .await
    .with_context(|| format!("it was told {told:#}"))?;
    let texts: Vec<_> = told
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| &one["text"])
        .collect();
    ensure!(
        !texts
            .iter()
            .any(|text| text.as_str().is_some_and(|text| text.contains("Decoy"))),
        "a decoy was read: {texts:?}"
    );
    let to: Vec<_> = seen["sighting"]["seen"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one["name"].as_str().unwrap_or_default())
        .collect();
    let found = (
        &seen["app"],
        &seen["surface"],
        to.as_slice(),
        &seen["reply"],
    );
    let wanted = (
        &json!(row.app),
        &json!(row.surface),
        row.to,
        &json!(row.reply),
    );
    ensure!(found == wanted, "found {found:?}, wanted {wanted:?}");
    let title = &seen["sighting"]["title"];
    ensure!(
        row.title.is_empty() || title == row.title,
        "it is called {title}"
    );
    sends(browser, row, &composer).await
}

async fn sends(browser: &Browser, row: &Row, composer: &Element) -> Result<()> {
    let client = &browser.client;
    browser.in_worker(RECORD).await?;
    let mut wrong = Vec::new();
    for (chords, wanted) in [(row.sends, true), (row.not, false)] {
        for chord in chords.split_whitespace() {
            focus(client, composer).await?;
            composer.send_keys(&keys(chord)).await?;
            let heard = heard(client).await?;
            if heard != json!(wanted) {
                wrong.push(format!("{chord}: {heard}, wanted {wanted}"));
            }
        }
    }
    // A frame's buttons stand outside of it.
    for _ in 0..FRAMES {
        client.enter_parent_frame().await?;
    }
    for (mark, wanted) in [("send", true), ("no-send", false)] {
        for button in all(client, mark).await? {
            // Beside the composer, as it was when its keys were tried.
            button.click().await?;
            let heard = heard(client).await?;
            if heard != json!(wanted) {
                wrong.push(format!("a click on {mark}: {heard}, wanted {wanted}"));
            }
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("; "));
    }
    Ok(())
}

/// In the worker: keeps what content scripts tell of drafts, and of which tab.
const LISTEN: &str = "(globalThis.told = [], globalThis.listening ??= (chrome.runtime.onMessage.addListener((message, sender) => {
    if (message.ask === 'look') { globalThis.told.push(message); globalThis.tab = sender.tab.id; }
}), true))";

/// In the worker: has the content script's world note of every key and click whether it sends.
const RECORD: &str = "chrome.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: async () => {
    let known = await chrome.runtime.sendMessage({ ask: 'greet' });
    const app = Eyes.app(known.apps);
    if (app) known = await chrome.runtime.sendMessage({ ask: 'greet', app });
    let composer = Eyes.composer(Eyes.focused(), known.profile);
    const note = (event) => {
        composer = Eyes.composer(Eyes.focused(), known.profile) ?? composer;
        if (composer && event.key !== 'Control' && event.key !== 'Shift' && event.key !== 'Alt') {
            Eyes.windows()[0].document.documentElement.dataset.heard = String(Sends.sends(event, composer, known.profile));
        }
    };
    for (const view of Eyes.windows()) for (const type of ['keydown', 'click']) view.addEventListener(type, note, true);
} }).then(() => true)";

/// What was noted of the last key or click, which is forgotten.
async fn heard(client: &Client) -> Result<Value> {
    let read = "const { dataset } = window.top.document.documentElement;
        const heard = dataset.heard;
        delete dataset.heard;
        return heard === undefined ? null : heard === 'true';";
    until("a key or a click is heard", async || {
        let heard = client.execute(read, vec![]).await?;
        Ok((!heard.is_null()).then_some(heard))
    })
    .await
}

/// Everything that bears a mark, in open shadow roots too.
async fn all(client: &Client, mark: &str) -> Result<Vec<Element>> {
    let find = "const found = [];
        const look = (root) => {
            for (const element of root.querySelectorAll('*')) {
                if (element.hasAttribute(`data-${arguments[0]}`)) found.push(element);
                if (element.shadowRoot) look(element.shadowRoot);
            }
        };
        look(document);
        return found;";
    let found = client.execute(find, vec![json!(mark)]).await?;
    found
        .as_array()
        .into_iter()
        .flatten()
        .map(|element| {
            let id = element[ELEMENT]
                .as_str()
                .context("a script returned no element")?;
            Ok(Element::from_element_id(
                client.clone(),
                id.to_owned().into(),
            ))
        })
        .collect()
}

/// The page's composer, in the innermost of its frames.
async fn composer(client: &Client) -> Result<Element> {
    loop {
        if let Some(composer) = all(client, "composer").await?.into_iter().next() {
            return Ok(composer);
        }
        client
            .enter_frame(0)
            .await
            .context("there is no composer on this page")?;
    }
}

/// Puts the focus into an element, as its own page may do.
async fn focus(client: &Client, element: &Element) -> Result<()> {
    client
        .execute("arguments[0].focus()", vec![serde_json::to_value(element)?])
        .await?;
    Ok(())
}

/// A chord as WebDriver types it.
fn keys(chord: &str) -> String {
    let mut typed: String = chord
        .split('+')
        .map(|part| match part {
            "Mod" => char::from(Key::Control),
            "Shift" => char::from(Key::Shift),
            "Alt" => char::from(Key::Alt),
            "Enter" => char::from(Key::Enter),
            letter => letter.chars().next().unwrap_or_default(),
        })
        .collect();
    typed.push(char::from(Key::Null));
    typed
}
