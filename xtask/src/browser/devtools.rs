//! The browser's own debugging socket, for the targets that WebDriver does not reach: worker, popup.
//!
//! Commands and answers are JSON with matching ids; of what the browser tells unasked, three things are heard: requests that
//! are to go to another server, what a listened-to target asks the network for, and what is traced. Sessions are "flat": a command names
//! the attached target it is for. chromedriver holds a connection of its own beside this one.

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::{Context, Result, bail};
use futures_util::{SinkExt as _, StreamExt as _, stream::SplitSink};
use serde_json::{Value, json};
use tokio::{net::TcpStream, sync::oneshot};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use super::until;
use crate::pack::LOOPBACK_ID;

/// Commands have ids from here on; nobody waits for the answers to those that have this one less one.
const FIRST_ID: u64 = 2;

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;
type Writer = Arc<tokio::sync::Mutex<SplitSink<Socket, Message>>>;
type Waiting = Arc<Mutex<HashMap<u64, oneshot::Sender<Value>>>>;

/// Something the browser can be asked to debug: a page, a tab, a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub id: String,
    /// "page", "tab", "`service_worker`" and others.
    pub kind: String,
    pub url: String,
}

impl Target {
    /// Whether this is the extension's background worker.
    pub fn is_worker(&self) -> bool {
        self.kind == "service_worker"
            && self
                .url
                .starts_with(&format!("chrome-extension://{LOOPBACK_ID}/"))
    }
}

/// A connection to one browser.
#[derive(Debug)]
pub struct DevTools {
    socket: Writer,
    waiting: Waiting,
    next_id: AtomicU64,
    /// Where rerouted requests go: scheme, host and port.
    server: Arc<Mutex<String>>,
    /// Session ids by target id.
    sessions: Mutex<HashMap<String, String>>,
    /// What the targets asked for whose network is listened to.
    requests: Arc<Mutex<Vec<String>>>,
    /// What was traced, and whether that is all.
    trace: Arc<Mutex<(Vec<Value>, bool)>>,
}

impl DevTools {
    /// Connects to the browser that runs on this profile.
    pub async fn of_profile(profile: &Path) -> Result<DevTools> {
        let file = profile.join("DevToolsActivePort");
        // Two lines: the port, and the path of the browser's socket.
        let address = until("the browser has written its debugging port", async || {
            let text = std::fs::read_to_string(&file).unwrap_or_default();
            Ok(text
                .split_once('\n')
                .map(|(port, path)| format!("ws://127.0.0.1:{port}{}", path.trim())))
        })
        .await?;
        let (socket, _) = connect_async(&address)
            .await
            .with_context(|| format!("connecting to {address}"))?;
        let (writer, mut reader) = socket.split();
        let waiting = Waiting::default();
        let answers = Arc::clone(&waiting);
        let requests = Arc::<Mutex<Vec<String>>>::default();
        let heard = Arc::clone(&requests);
        let trace = Arc::<Mutex<(Vec<Value>, bool)>>::default();
        let traced = Arc::clone(&trace);
        let socket: Writer = Arc::new(writer.into());
        let replies = Arc::clone(&socket);
        let server = Arc::<Mutex<String>>::default();
        let elsewhere = Arc::clone(&server);
        tokio::spawn(async move {
            while let Some(Ok(message)) = reader.next().await {
                let Ok(mut answer) =
                    serde_json::from_str::<Value>(message.to_text().unwrap_or_default())
                else {
                    continue;
                };
                if answer["method"] == "Fetch.requestPaused" {
                    let server = lock(&elsewhere).clone();
                    // A browser that is gone needs no answer.
                    let _ = replies.lock().await.send(rerouted(&answer, &server)).await;
                    continue;
                }
                if answer["method"] == "Network.requestWillBeSent"
                    && let Some(address) = answer["params"]["request"]["url"].as_str()
                {
                    lock(&heard).push(address.to_owned());
                }
                if answer["method"] == "Tracing.dataCollected"
                    && let Value::Array(events) = answer["params"]["value"].take()
                {
                    lock(&traced).0.extend(events);
                }
                if answer["method"] == "Tracing.tracingComplete" {
                    lock(&traced).1 = true;
                }
                let waiting = answer["id"]
                    .as_u64()
                    .and_then(|id| lock(&answers).remove(&id));
                if let Some(waiting) = waiting {
                    // Who asked may have given up; then nobody needs the answer.
                    let _ = waiting.send(answer);
                }
            }
            // Dropping the senders tells everybody who still waits that the browser is gone.
            lock(&answers).clear();
        });
        Ok(DevTools {
            socket,
            waiting,
            next_id: AtomicU64::new(FIRST_ID),
            server,
            sessions: Mutex::default(),
            requests,
            trace,
        })
    }

    /// Runs one command, on the browser or in a session, and returns its result.
    pub async fn call(
        &self,
        session: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> Result<Value> {
        let id = self.next_id.fetch_add(1, Ordering::Relaxed);
        let (sender, receiver) = oneshot::channel();
        lock(&self.waiting).insert(id, sender);
        let mut command = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = session {
            command["sessionId"] = json!(session);
        }
        self.socket
            .lock()
            .await
            .send(Message::text(command.to_string()))
            .await?;
        let mut answer = receiver
            .await
            .with_context(|| format!("the browser ended during {method}"))?;
        if let Some(error) = answer.get("error") {
            bail!(
                "{method}: {}",
                error["message"].as_str().unwrap_or("unknown error")
            );
        }
        Ok(answer["result"].take())
    }

    /// Sends every request over https of a page to `server` instead, which the page cannot tell.
    pub async fn reroute(&self, page: &Target, server: &str) -> Result<()> {
        server.clone_into(&mut lock(&self.server));
        let patterns = json!({ "patterns": [{ "urlPattern": "https://*" }] });
        self.call_in(page, "Fetch.enable", patterns).await?;
        Ok(())
    }

    /// Runs one command on a target, attaching to it first where that is new.
    pub async fn call_in(&self, target: &Target, method: &str, parameters: Value) -> Result<Value> {
        let known = lock(&self.sessions).get(&target.id).cloned();
        let session = if let Some(session) = known {
            session
        } else {
            let attach = json!({ "targetId": target.id, "flatten": true });
            let attached = self.call(None, "Target.attachToTarget", attach).await?;
            let session = attached["sessionId"]
                .as_str()
                .context("attaching gave no session")?
                .to_owned();
            lock(&self.sessions).insert(target.id.clone(), session.clone());
            session
        };
        self.call(Some(&session), method, parameters).await
    }

    /// Listens to what a target asks the network for, from now on.
    pub async fn listen(&self, target: &Target) -> Result<()> {
        self.call_in(target, "Network.enable", json!({}))
            .await
            .map(drop)
    }

    /// The addresses that every target asked for that was listened to.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.requests).clone()
    }

    /// Begins a trace of everything that the browser does, in these categories of its own.
    pub async fn trace(&self, categories: &str) -> Result<()> {
        let config = json!({ "includedCategories": categories.split(',').collect::<Vec<_>>() });
        self.call(None, "Tracing.start", json!({ "traceConfig": config }))
            .await?;
        Ok(())
    }

    /// Ends the trace, and returns its events.
    pub async fn traced(&self) -> Result<Vec<Value>> {
        self.call(None, "Tracing.end", json!({})).await?;
        until("the trace is complete", async || {
            Ok(lock(&self.trace).1.then_some(()))
        })
        .await?;
        Ok(std::mem::take(&mut *lock(&self.trace)).0)
    }

    /// Lets go of a target; an attached worker would never stop.
    pub async fn detach(&self, target: &Target) -> Result<()> {
        let session = lock(&self.sessions).remove(&target.id);
        if let Some(session) = session {
            self.call(
                None,
                "Target.detachFromTarget",
                json!({ "sessionId": session }),
            )
            .await?;
        }
        Ok(())
    }

    /// Evaluates an expression in a target, awaiting a promise, and returns its JSON value.
    pub async fn evaluate(&self, target: &Target, expression: &str) -> Result<Value> {
        let mut answer = self
            .call_in(
                target,
                "Runtime.evaluate",
                json!({ "expression": expression, "awaitPromise": true, "returnByValue": true }),
            )
            .await?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            bail!(
                "evaluating in {}: {}",
                target.url,
                thrown["exception"]["description"]
                    .as_str()
                    .unwrap_or("thrown")
            );
        }
        Ok(answer["result"]["value"].take())
    }

    /// Everything there is to debug, tabs included.
    pub async fn targets(&self) -> Result<Vec<Target>> {
        let answer = self
            .call(None, "Target.getTargets", json!({ "filter": [{}] }))
            .await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(answer["targetInfos"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|info| Target {
                id: text(&info["targetId"]),
                kind: text(&info["type"]),
                url: text(&info["url"]),
            })
            .collect())
    }
}

/// A panic elsewhere leaves these maps whole, so a poisoned lock is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The command that lets a paused request go on to `server`.
fn rerouted(event: &Value, server: &str) -> Message {
    let parameters = &event["params"];
    let asked = parameters["request"]["url"].as_str().unwrap_or_default();
    // Scheme, empty, host, and the rest.
    let path = asked.splitn(4, '/').nth(3).unwrap_or_default();
    let command = json!({
        "id": FIRST_ID - 1,
        "sessionId": event["sessionId"],
        "method": "Fetch.continueRequest",
        "params": { "requestId": parameters["requestId"], "url": format!("{server}/{path}") },
    });
    Message::text(command.to_string())
}
