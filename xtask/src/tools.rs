//! Tools that the other commands need: found, or installed where that is a matter of one ordinary command.
//!
//! The wasm target comes from rustup. On Debian and its kin as root the browsers come from apt; anywhere else the
//! installed browser is used, or the error names the one thing to install. Firefox's driver comes from cargo, npm packages are
//! pinned by `package-lock.json`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use anyhow::{Context, Result, bail};

use crate::{root, say};

/// The compilation target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The cargo that runs this program.
pub fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// Where cargo puts what it builds.
pub fn target_folder() -> Result<PathBuf> {
    let metadata = say::read(
        Command::new(cargo())
            .args([
                "metadata",
                "--no-deps",
                "--offline",
                "--format-version",
                "1",
            ])
            .current_dir(root()),
    )?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("cargo metadata names no target_directory")?;
    Ok(PathBuf::from(folder))
}

/// Makes sure that the wasm target's standard library is there.
pub fn wasm_target() -> Result<()> {
    let folder = say::read(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", WASM])
            .current_dir(root()),
    )?;
    if Path::new(folder.trim()).exists() {
        return Ok(());
    }
    say::step("Adding the wasm target");
    say::run(Command::new("rustup").args(["target", "add", WASM]).current_dir(root()))
        .context("this Rust cannot compile to wasm; install it with rustup (rustup.rs), which adds the target by itself")
}

/// Makes sure that `node_modules` is what `package-lock.json` says.
pub fn npm_packages() -> Result<()> {
    let modified = |path: &str| fs::metadata(root().join(path)).and_then(|about| about.modified());
    // npm writes this file last, so a broken install is made again.
    let fresh = modified("node_modules/.package-lock.json")
        .and_then(|installed| Ok(installed >= modified("package-lock.json")?))
        .unwrap_or(false);
    if fresh {
        return Ok(());
    }
    say::step("Installing the npm tools that package-lock.json pins");
    say::run(
        Command::new(npm())
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(root()),
    )
    .context("install Node.js 20 or newer with npm")
}

/// Where [`editors`] puts its bundles, below the project's folder.
pub const EDITORS: &str = "target/editors/bundles";

/// Makes sure that the real editors that the browser tests write in lie bundled in [`EDITORS`], one script an editor.
///
/// They are pinned by the lock file beside their pages, and installed out of the sources' way.
pub fn editors() -> Result<()> {
    let sources = root().join("tests/pages/editors");
    let home = root().join("target/editors");
    let bundles = root().join(EDITORS);
    npm_install(
        &sources,
        &home,
        "Installing the editors that the browser tests write in",
    )?;
    let mut scripts = Vec::new();
    for entry in fs::read_dir(sources.join("src"))? {
        scripts.push(entry?.path());
    }
    let bundle = |script: &PathBuf| Some(bundles.join(script.file_name()?));
    let shared = modified(&sources.join("style.js")).max(modified(&sources.join(LOCK)));
    let fresh = scripts.iter().all(|script| {
        let made = bundle(script).and_then(|bundle| modified(&bundle));
        made.is_some() && made >= modified(script).max(shared)
    });
    if fresh {
        return Ok(());
    }
    say::step("Bundling the editors");
    say::run(
        Command::new(npm())
            .args(["exec", "--offline", "--", "esbuild"])
            .args(&scripts)
            .args([
                "--bundle",
                "--format=esm",
                "--minify",
                "--log-level=warning",
            ])
            .args(["--loader:.css=text", "--define:global=globalThis"])
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--outdir={}", bundles.display()))
            .env("NODE_PATH", home.join("node_modules"))
            .current_dir(&home),
    )
}

/// What npm pins packages in.
const LOCK: &str = "package-lock.json";

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

/// Makes sure that what the lock file in `sources` pins is installed in `home`, out of the sources' way.
fn npm_install(sources: &Path, home: &Path, what: &str) -> Result<()> {
    // npm writes this file last, so a broken install is made again.
    let installed = modified(&home.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&sources.join(LOCK)) {
        return Ok(());
    }
    say::step(what);
    fs::create_dir_all(home)?;
    for file in ["package.json", LOCK, ".npmrc"] {
        fs::copy(sources.join(file), home.join(file)).with_context(|| format!("copying {file}"))?;
    }
    say::run(
        Command::new(npm())
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(home),
    )
    .context("install Node.js 20 or newer with npm")
}

/// Where [`apps`] puts what comes from npm, and where the applications keep what they write.
pub fn apps_folder() -> PathBuf {
    root().join("target/apps")
}

/// Where Debian's packages put what the applications run on.
const APPS: [(&str, &str); 6] = [
    ("dovecot-imapd", "/usr/lib/dovecot/imap"),
    ("ngircd", "/usr/sbin/ngircd"),
    ("php-cli", "/usr/bin/php"),
    (
        "python3-aiosmtpd",
        "/usr/lib/python3/dist-packages/aiosmtpd",
    ),
    ("roundcube-core", "/usr/share/roundcube"),
    ("roundcube-sqlite3", "/usr/share/doc/roundcube-sqlite3"),
];

/// Whether [`apps`] can be had: on Debian, as root, by whom their servers are run.
pub fn can_have_apps() -> bool {
    Path::new("/usr/bin/apt-get").exists() && is_root()
}

/// Makes sure that the real applications that the browser tests write in are there: from apt, and from npm as the lock
/// file in `tests/apps/` pins them.
pub fn apps() -> Result<()> {
    if APPS.iter().any(|(_, path)| !Path::new(path).exists()) {
        let packages = APPS.map(|(package, _)| package);
        apt_install(&packages, "the applications run on Debian, as root")?;
    }
    npm_install(
        &root().join("tests/apps"),
        &apps_folder(),
        "Installing the applications that the browser tests write in",
    )
}

/// The newer Node.js that came with [`apps`], which one of them insists on.
pub fn newer_node() -> Result<Command> {
    let modules = apps_folder().join("node_modules");
    ["x64", "arm64"]
        .map(|machine| modules.join(format!("node-linux-{machine}/bin/node")))
        .into_iter()
        .find(|program| program.exists())
        .map(Command::new)
        .context("npm has no Node.js for this machine")
}

/// A tool that [`npm_packages`] installed, to be run by its name.
pub fn npm_tool(name: &str) -> Command {
    let mut command = Command::new(npm());
    command
        .args(["exec", "--offline", "--", name])
        .current_dir(root());
    command
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// A browser and the program that drives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Driven {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium and its driver, or installs them on Debian as root.
///
/// `CHROMIUM` and `CHROMEDRIVER` in the environment come first. Branded Chrome is not looked for: it ignores `--load-extension`.
pub fn chromium() -> Result<Driven> {
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    apt_install(
        &["chromium", "chromium-driver"],
        "no Chromium with its chromedriver here: install both (on Debian: sudo apt-get install chromium chromium-driver; \
         elsewhere: npx @puppeteer/browsers install chrome@stable, then chromedriver@stable), \
         or name them in the environment as CHROMIUM and CHROMEDRIVER",
    )?;
    find_chromium()
        .context("apt installed chromium and chromium-driver, but neither is on the PATH")
}

/// Finds Firefox, or installs it on Debian as root, and its driver, which cargo compiles where there is none: Debian has no
/// package of it.
///
/// `FIREFOX` and `GECKODRIVER` in the environment come first.
pub fn firefox() -> Result<Driven> {
    let names = ["firefox-esr", "firefox"];
    if find("FIREFOX", &names).is_none() {
        apt_install(
            &["firefox-esr"],
            "no Firefox here: install it, or name it in the environment as FIREFOX",
        )?;
    }
    let browser =
        find("FIREFOX", &names).context("apt installed firefox-esr, but it is not on the PATH")?;
    if let Some(driver) = find("GECKODRIVER", &["geckodriver"]) {
        return Ok(Driven { browser, driver });
    }
    let folder = target_folder()?.join("tools");
    let driver = folder
        .join("bin/geckodriver")
        .with_extension(env::consts::EXE_EXTENSION);
    if !driver.is_file() {
        say::step("Compiling geckodriver, once, which takes some minutes");
        say::run(
            Command::new(cargo())
                .args(["install", "geckodriver", "--locked", "--root"])
                .arg(&folder),
        )?;
    }
    Ok(Driven { browser, driver })
}

/// Installs packages on Debian as root; `otherwise` says what to do where that cannot be.
fn apt_install(packages: &[&str], otherwise: &str) -> Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() || !is_root() {
        bail!("{otherwise}");
    }
    say::step(&format!("Installing {} with apt", packages.join(", ")));
    let apt = |arguments: &[&str]| {
        say::run(
            Command::new("apt-get")
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt(&["update", "--quiet"])?;
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    // A font with letters and one with emoji, so that screenshots show what users see.
    let fonts = ["fonts-dejavu-core", "fonts-noto-color-emoji"];
    // What a package serves is not started: nobody asked for that.
    let policy = Path::new("/usr/sbin/policy-rc.d");
    let ours = !policy.exists();
    if ours {
        fs::write(policy, "#!/bin/sh\nexit 101\n")?;
        say::read(Command::new("chmod").arg("+x").arg(policy))?;
    }
    let installed = apt(&[&install, packages, &fonts].concat());
    if ours {
        fs::remove_file(policy)?;
    }
    installed
}

fn find_chromium() -> Option<Driven> {
    Some(Driven {
        browser: find(
            "CHROMIUM",
            &["chromium", "chromium-browser", "chrome-for-testing"],
        )?,
        driver: find("CHROMEDRIVER", &["chromedriver"])?,
    })
}

/// The program that the variable names, else the first of the names that is on the PATH.
fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        return Some(PathBuf::from(named));
    }
    let path = env::var_os("PATH")?;
    names
        .iter()
        .flat_map(|name| {
            env::split_paths(&path)
                .map(move |folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
        })
        .find(|program| program.is_file())
}

/// Whether this runs as root, whom apt obeys and for whom Chromium has no sandbox.
pub fn is_root() -> bool {
    cfg!(unix) && say::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
