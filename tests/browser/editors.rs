//! The real editors that messages are written in, from npm, each wired as a chat that keeps what its own model sends.
//!
//! What is typed is sent to the last byte; the extension reads exactly what the reader will see; and a fix changes the
//! text by exactly that edit, in one step of the editor's own undo. In frames and shadow roots as well.

use anyhow::{Context, Result, ensure};
use fantoccini::{
    Locator,
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};
use serde_json::{Value, json};
use xtask::{browser::until, pack::Family, serve::Server, tools};

use super::{Stage, messages::hard_texts};

/// A word for which the card offers another.
const FIXABLE: &str = "asap";

/// The Enter key, as WebDriver writes it.
const ENTER: char = '\u{e007}';

/// One editor, by the name of its script in `tests/pages/editors/src/`.
#[derive(Clone, Copy, Debug)]
struct Editor {
    name: &'static str,
    /// Where its text is written.
    composer: &'static str,
    /// It stands in a frame of its own.
    framed: bool,
    /// It holds more than one line.
    lines: bool,
    /// It keeps no more of a very long text in the page than what shows.
    virtual_lines: bool,
    redo: Redo,
}

const EDITOR: Editor = Editor {
    name: "",
    composer: "[contenteditable=true]",
    framed: false,
    lines: true,
    virtual_lines: false,
    redo: Redo::Key(&[Key::Control, Key::Shift], "z"),
};

const TEXTAREA: Editor = Editor {
    name: "textarea",
    composer: "textarea",
    ..EDITOR
};

const CONTENTEDITABLE: Editor = Editor {
    name: "contenteditable",
    ..EDITOR
};

/// A field of a single line.
const INPUT: Editor = Editor {
    name: "input",
    composer: "input",
    lines: false,
    ..EDITOR
};

const EDITORS: [Editor; 13] = [
    TEXTAREA,
    INPUT,
    CONTENTEDITABLE,
    Editor {
        name: "quill",
        ..EDITOR
    },
    Editor {
        name: "prosemirror",
        ..EDITOR
    },
    Editor {
        name: "tiptap",
        ..EDITOR
    },
    Editor {
        name: "lexical",
        ..EDITOR
    },
    Editor {
        name: "slate",
        ..EDITOR
    },
    Editor {
        name: "draft",
        ..EDITOR
    },
    Editor {
        name: "ckeditor",
        ..EDITOR
    },
    Editor {
        name: "tinymce",
        composer: "body",
        framed: true,
        ..EDITOR
    },
    Editor {
        name: "codemirror",
        virtual_lines: true,
        ..EDITOR
    },
    Editor {
        name: "trix",
        composer: "trix-editor",
        redo: Redo::Button("[data-trix-action=redo]"),
        ..EDITOR
    },
];

/// How an editor makes again what was undone.
#[derive(Clone, Copy, Debug)]
enum Redo {
    Key(&'static [Key], &'static str),
    Button(&'static str),
}

/// Where an editor stands in its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Page,
    OpenRoot,
    ClosedRoot,
    Frame,
    /// A frame of another origin.
    FarFrame,
}

/// An editor in the page in front, with the caret in it.
struct Chat<'a> {
    stage: &'a Stage,
    editor: Editor,
    /// Serves the other origin for as long as it is needed.
    _far: Server,
}

impl Chat<'_> {
    async fn open(stage: &Stage, editor: Editor, place: Place) -> Result<Chat<'_>> {
        let opened = Chat::put(stage, editor, place).await;
        opened.with_context(|| format!("opening {} in {place:?}", editor.name))
    }

    async fn put(stage: &Stage, editor: Editor, place: Place) -> Result<Chat<'_>> {
        tools::editors()?;
        let client = &stage.browser.client;
        let mut address = stage
            .server
            .page(&format!("editors/?editor={}", editor.name));
        let far = Server::start().await?;
        match place {
            Place::Page => {}
            Place::OpenRoot => address += "&in=open",
            Place::ClosedRoot => address += "&in=closed",
            Place::Frame => address += "&in=frame",
            Place::FarFrame => {
                let origin = far.page("");
                address += &format!("&in=far&origin={}", origin.trim_end_matches('/'));
            }
        }
        client.goto("about:blank").await?;
        client.goto(&address).await?;
        ready(stage).await?;
        if matches!(place, Place::Frame | Place::FarFrame) {
            client
                .find(Locator::Css("iframe"))
                .await?
                .enter_frame()
                .await?;
            ready(stage).await?;
        }
        if editor.framed {
            client
                .find(Locator::Css("iframe"))
                .await?
                .enter_frame()
                .await?;
        }
        let composer = if matches!(place, Place::OpenRoot | Place::ClosedRoot) {
            let place = client.find(Locator::Css("#place")).await?;
            let root = place.shadow_root().await?;
            root.find(Locator::Css(editor.composer)).await?
        } else {
            client.find(Locator::Css(editor.composer)).await?
        };
        composer.click().await?;
        Ok(Chat {
            stage,
            editor,
            _far: far,
        })
    }

    /// Evaluates an expression in the chat's page, also from an editor's own frame.
    async fn page(&self, expression: &str) -> Result<Value> {
        let framed = self.editor.framed;
        let script = format!(
            "const page = {}; return page.{expression}",
            if framed { "parent" } else { "window" }
        );
        Ok(self.stage.browser.client.execute(&script, vec![]).await?)
    }

    /// Waits until the editor's own model holds this text.
    async fn holds(&self, text: &str) -> Result<()> {
        let mut last = Value::Null;
        let held = until("the editor holds the text", async || {
            last = self.page("draft()").await?;
            Ok((last == json!(text)).then_some(()))
        })
        .await;
        held.with_context(|| format!("{self:?} holds {last}, wanted {text:?}"))
    }

    /// Sends, and compares the one message that the chat then has with a text.
    async fn sends(&self, text: &str, button: bool) -> Result<()> {
        if button {
            self.page("document.querySelector('#send').click()").await?;
        } else {
            self.press(&[], &ENTER.to_string()).await?;
        }
        let sent = until("the message is sent", async || {
            let sent = self.page("sent.splice(0)").await?;
            Ok((sent != json!([])).then_some(sent))
        })
        .await
        .with_context(|| format!("sending {text:?} with {self:?}"))?;
        ensure!(
            sent == json!([text]),
            "{self:?} sent {sent}, typed {text:?}"
        );
        self.holds("").await
    }

    /// Types key by key, wherever the focus is, while these keys are held.
    async fn press(&self, held: &[Key], typed: &str) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".into());
        let held: Vec<_> = held.iter().map(|key| char::from(*key)).collect();
        for value in held.iter().copied() {
            keys = keys.then(KeyAction::Down { value });
        }
        for value in typed.chars() {
            keys = keys
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        for value in held.iter().rev().copied() {
            keys = keys.then(KeyAction::Up { value });
        }
        Ok(self.stage.browser.client.perform_actions(keys).await?)
    }

    async fn new_line(&self) -> Result<()> {
        self.press(&[Key::Shift], &ENTER.to_string()).await
    }

    /// Writes a message whose hint comes with a fix, behind letters that any wrong unit of offsets would stumble over.
    async fn write_what_has_a_fix(&self) -> Result<String> {
        let browser = &self.stage.browser;
        let mut text = "שלום 👩🏽‍💻 e\u{301}, thank you for the call!".to_owned();
        browser.insert(&text).await?;
        let request = format!(
            "Please send us a corrected invoice for order 2024-0788 {FIXABLE}, the VAT number is missing."
        );
        if self.editor.lines {
            self.new_line().await?;
            text.push('\n');
        } else {
            self.press(&[], " ").await?;
            text.push(' ');
        }
        self.press(&[], &request).await?;
        text += &request;
        self.holds(&text).await?;
        Ok(text)
    }

    /// Applies the first fix of the card, and returns what the text then must be.
    async fn fix(&self, text: &str) -> Result<String> {
        let browser = &self.stage.browser;
        if browser
            .painted_that("anything shows", |_| true)
            .await?
            .card
            .is_none()
        {
            browser
                .chip_that("shows lights", |chip| chip.missing.is_some())
                .await?;
            browser.press_chip().await?;
        }
        let card = browser
            .card_that("offers a fix", |card| {
                card.fixes.iter().any(|(removed, _)| removed == FIXABLE)
            })
            .await
            .with_context(|| format!("{self:?}"))?;
        let (removed, added) = card
            .fixes
            .iter()
            .find(|(removed, _)| removed == FIXABLE)
            .context("it was there")?;
        browser
            .press_inside(".fix", added)
            .await
            .with_context(|| format!("{self:?}"))?;
        let fixed = text.replacen(removed, added, 1);
        self.holds(&fixed).await.context("after the fix")?;
        browser
            .card_that("says that it is done", |card| card.text.contains("Undo"))
            .await?;
        Ok(fixed)
    }

    async fn reads(&self, text: &str) -> Result<()> {
        let mut last = String::new();
        let read = until("the extension reads the text", async || {
            last = self.stage.read().await?;
            Ok((last == text).then_some(()))
        })
        .await;
        read.with_context(|| format!("{self:?} was read as {last:?}, wanted {text:?}"))
    }

    async fn chip_shows(&self) -> Result<()> {
        let chip = self.stage.browser.chip_that("shows", |_| true).await;
        chip.with_context(|| format!("{self:?}"))?;
        Ok(())
    }
}

impl std::fmt::Debug for Chat<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.editor.name)
    }
}

/// Waits until the chat has its editor.
async fn ready(stage: &Stage) -> Result<()> {
    let there = "return 'ready' in document.documentElement.dataset";
    until("the page has its editor", async || {
        let there = stage.browser.client.execute(there, vec![]).await?;
        Ok((there == json!(true)).then_some(()))
    })
    .await
}

pub(crate) async fn what_is_typed_is_sent(stage: &Stage) -> Result<()> {
    for editor in EDITORS {
        let chat = Chat::open(stage, editor, Place::Page).await?;
        for mut text in hard_texts() {
            stage.browser.insert(&text).await?;
            // Its text has no such marks in Firefox, with or without any extension.
            if editor.name == "tinymce" && stage.browser.family == Family::Firefox {
                text = text.replace(['\u{2066}', '\u{2069}'], "");
            }
            chat.holds(&text).await?;
            let long = text.len() > 10_000;
            if !(editor.virtual_lines && long) {
                chat.chip_shows().await?;
            }
            chat.sends(&text, false).await?;
        }
        // Key by key, over several lines where there are lines, and sent with the button.
        let mut text = "Could you look  at this? ".to_owned();
        chat.press(&[], &text).await?;
        if editor.lines {
            for line in ["", "v2.1 by Friday", "Thank you"] {
                chat.new_line().await?;
                chat.press(&[], line).await?;
                text = format!("{text}\n{line}");
            }
        }
        chat.holds(&text).await?;
        chat.chip_shows().await?;
        chat.sends(&text, true).await?;
    }
    Ok(())
}

pub(crate) async fn what_is_composed_is_sent(stage: &Stage) -> Result<()> {
    for editor in EDITORS {
        // Lexical doubles what Firefox's text input processor commits, with or without any extension.
        if editor.name == "lexical" && stage.browser.family == Family::Firefox {
            continue;
        }
        let chat = Chat::open(stage, editor, Place::Page).await?;
        stage
            .browser
            .compose(&["k", "か", "かく", "確"], "確認")
            .await?;
        stage
            .browser
            .compose(&["お", "おね"], "お願いします")
            .await?;
        chat.holds("確認お願いします").await?;
        chat.chip_shows().await?;
        chat.sends("確認お願いします", false).await?;
    }
    Ok(())
}

pub(crate) async fn each_editor_is_read_as_its_reader_will_see_it(stage: &Stage) -> Result<()> {
    for editor in EDITORS {
        let chat = Chat::open(stage, editor, Place::Page).await?;
        let mut text = "Hello  world 👩🏽‍💻 ".to_owned();
        stage.browser.insert(&text).await?;
        if editor.lines {
            for line in ["second e\u{301}", "", "", "هل last"] {
                chat.new_line().await?;
                if !line.is_empty() {
                    stage.browser.insert(line).await?;
                }
                text = format!("{text}\n{line}");
            }
        }
        chat.holds(&text).await?;
        chat.chip_shows().await?;
        chat.reads(&text).await?;
    }
    Ok(())
}

pub(crate) async fn a_fix_is_exactly_that_edit(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for editor in EDITORS {
        let chat = Chat::open(stage, editor, Place::Page).await?;
        let text = chat.write_what_has_a_fix().await?;
        let fixed = chat.fix(&text).await?;
        chat.reads(&fixed).await?;
        // The editor's own undo and redo know the fix as one step.
        chat.press(&[Key::Control], "z").await?;
        chat.holds(&text).await.context("after undo")?;
        match editor.redo {
            Redo::Key(held, key) => chat.press(held, key).await?,
            Redo::Button(button) => {
                browser
                    .client
                    .find(Locator::Css(button))
                    .await?
                    .click()
                    .await?;
            }
        }
        chat.holds(&fixed).await.context("after redo")?;
        chat.sends(&fixed, false).await?;

        // The card takes its own fix back as well, and what is typed after a fix stands behind it.
        let text = chat.write_what_has_a_fix().await?;
        chat.fix(&text).await?;
        browser.press_inside(".done .link", "Undo").await?;
        chat.holds(&text).await.context("after the card's undo")?;
        let fixed = chat.fix(&text).await?;
        chat.press(&[], "X").await?;
        let after = text.split(FIXABLE).last().context("it was written")?.len();
        let (before, after) = fixed.split_at(fixed.len() - after);
        let text = format!("{before}X{after}");
        chat.holds(&text).await?;
        chat.sends(&text, true).await?;
    }
    Ok(())
}

/// Where an editor's text is not in the page, nothing is guessed, and the popup says why.
pub(crate) async fn an_editor_that_draws_its_text_is_left_alone(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let canvas = Editor {
        name: "canvas",
        composer: "canvas",
        ..EDITOR
    };
    let lines = EDITORS
        .into_iter()
        .find(|editor| editor.virtual_lines)
        .context("one editor keeps only the lines that show")?;
    for editor in [canvas, lines] {
        let chat = Chat::open(stage, editor, Place::Page).await?;
        if editor.virtual_lines {
            browser.insert("Can you look at this ASAP?\n").await?;
            let more = "fill('Could you check row 7 by Friday?\\n'.repeat(2000))";
            chat.page(more).await?;
        } else {
            chat.press(&[], "Can you help me?").await?;
            chat.holds("Can you help me?").await?;
        }
        let popup = browser.open_popup().await?;
        until("the popup says why", async || {
            let said = browser
                .evaluate(
                    &popup,
                    "(document.body?.innerText ?? '').includes('draws its text itself')",
                )
                .await?;
            Ok((said == json!(true)).then_some(()))
        })
        .await
        .with_context(|| format!("{chat:?}"))?;
        let painted = browser.painted_that("nothing is guessed", |painted| {
            painted.card.is_none()
                && painted
                    .chip
                    .as_ref()
                    .is_none_or(|chip| chip.missing.is_none())
        });
        painted.await.with_context(|| format!("{chat:?}"))?;
    }
    Ok(())
}

pub(crate) async fn editors_in_frames_and_shadow_roots(stage: &Stage) -> Result<()> {
    for place in [
        Place::OpenRoot,
        Place::ClosedRoot,
        Place::Frame,
        Place::FarFrame,
    ] {
        for editor in [TEXTAREA, INPUT, CONTENTEDITABLE] {
            let chat = Chat::open(stage, editor, place).await?;
            let text = "Could you look at this ASAP? 🙏🏿";
            stage.browser.insert(text).await?;
            chat.holds(text).await?;
            chat.chip_shows()
                .await
                .with_context(|| format!("{place:?}"))?;
            chat.sends(text, false).await?;
        }
    }
    Ok(())
}
