//! A web server on the loopback address, for the demo and for the browser tests.
//!
//! It serves `tests/pages/` as it lies there, and the bundled editors below `editors/bundles/`. A page whose folder has a
//! `headers` file ("Name: value" lines) is served with those headers; that is how a test page gets a
//! Content-Security-Policy. An address with `?page=NAME` serves `sites/NAME.html` under any path, since some sites say in
//! their address where one is.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Uri},
    middleware::{self, Next},
    response::Response,
};
use tokio::{net::TcpListener, task::JoinHandle};
use tower_http::services::ServeDir;

use crate::{root, tools};

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub struct Server {
    origin: String,
    task: JoinHandle<()>,
}

impl Server {
    /// Serves `tests/pages/` on a port that the system picks.
    pub async fn start() -> Result<Server> {
        let pages = root().join("tests/pages");
        let router = Router::new()
            .nest_service(
                "/editors/bundles",
                ServeDir::new(root().join(tools::EDITORS)),
            )
            .fallback_service(ServeDir::new(&pages))
            .layer(middleware::from_fn_with_state(pages, add_headers));
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .context("opening a port on 127.0.0.1")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let task = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                eprintln!("the page server stopped: {error}");
            }
        });
        Ok(Server { origin, task })
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of a page, such as `demo-chat/`.
    pub fn page(&self, path: &str) -> String {
        format!("{}/{path}", self.origin)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn add_headers(State(pages): State<PathBuf>, mut request: Request, next: Next) -> Response {
    if let Some(page) = site_page(request.uri()) {
        *request.uri_mut() = page;
    }
    let folder = request
        .uri()
        .path()
        .split('/')
        .nth(1)
        .unwrap_or_default()
        .to_owned();
    let mut response = next.run(request).await;
    for (name, value) in headers(&pages.join(folder)) {
        response.headers_mut().append(name, value);
    }
    // A page that was edited is seen at the next reload.
    response
        .headers_mut()
        .insert("cache-control", HeaderValue::from_static("no-store"));
    response
}

/// Where the page of a site lies, whatever the path.
fn site_page(uri: &Uri) -> Option<Uri> {
    let name = uri
        .query()?
        .split('&')
        .find_map(|part| part.strip_prefix("page="))?;
    format!("/sites/{name}.html").parse().ok()
}

/// The lines of a page's `headers` file; none where there is no such file.
fn headers(folder: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let text = std::fs::read_to_string(folder.join("headers")).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.split_once(": "))
        .filter_map(|(name, value)| Some((name.parse().ok()?, value.parse().ok()?)))
        .collect()
}
