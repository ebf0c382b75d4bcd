//! The packed extension: everything in `extension/` as it lies there, with the compiled module at its root. Only the content
//! script, which every allowed page parses, goes as one file, and it and the style sheets without their comments.
//!
//! A pack is the same bytes for the same sources: files are sorted and the zip carries no clock. Where a browser
//! needs another manifest, or the demo does, the change is made here, with one comment a change.

use std::{
    collections::BTreeMap,
    fmt, fs,
    io::{Cursor, Write as _},
    path::Path,
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{comments, module::Module};

/// The id Chromium gives the pack made by [`Pack::for_loopback`]; it follows from the manifest's `key`.
pub const LOOPBACK_ID: &str = "fmofiklcbflefdoadnecbggfmondlemf";

/// A public key that fixes the extension's id, see Chrome's documentation of the manifest's `key`. Its private half was
/// thrown away: nothing is ever signed with it.
const LOOPBACK_KEY: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo3v6XoEvuShkpbJplxG4166GvjknOP1UrJsR9v8u7d7R63JpLXhSaumKNejBXiOJVPlBAbKG7A8L3Wr7qhPspHwaTwOSU0PSE5rLF/xV4aqLnRmv62m1Ot7xrruDp/j8ah2PeTeaNhC7V4cX28hi2ZZO00E8hXKkDA3MZ6m6Y6GLrcIlhkMdqaSml9zg5ewRjL7jWAOEc2iCBGjdPLRJcz5RuNPMVJS14+9i48en6gV2p5nVK5jtA2VMtsoZUElPgnSsLd35bwNVn2Vz2O8dX/cTitMLegGuPf2bvMXLGuzL1CsgP89qiQaF1pAqT5ORviCyi21cBeaHOlCHZdVv5QIDAQAB";

/// The content script, as one file; in the sources the part of it that begins.
const CONTENT: &str = "content/content.js";

/// Where the demo and the tests serve their pages.
const LOOPBACK: &str = "http://127.0.0.1/*";

/// Above 9, which is the best of the usual deflate, zopfli tries so many times more: 15 here, for 4 % less to download.
const SMALLEST: i64 = 9 + 15;

/// A browser family that gets a pack of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Chrome,
    Firefox,
}

impl Family {
    pub const ALL: [Family; 2] = [Family::Chrome, Family::Firefox];
}

/// As in `dist/chrome`.
impl fmt::Display for Family {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Family::Chrome => "chrome",
            Family::Firefox => "firefox",
        })
    }
}

/// Files by path, with `/` between folders on every system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    files: BTreeMap<String, Vec<u8>>,
}

impl Pack {
    /// Reads the folder and puts the module beside its manifest.
    pub fn read(folder: &Path, module: Module) -> Result<Pack> {
        let mut files = BTreeMap::new();
        read_folder(folder, "", &mut files)?;
        for sheet in files
            .iter_mut()
            .filter(|(path, _)| Path::new(path).extension() == Some("css".as_ref()))
            .map(|(_, sheet)| sheet)
        {
            *sheet = comments::strip(std::str::from_utf8(sheet)?).into_bytes();
        }
        join(&mut files)?;
        files.insert("wellsent.js".to_owned(), module.glue);
        files.insert("wellsent_bg.wasm".to_owned(), module.wasm);
        Ok(Pack { files })
    }

    /// The pack for one browser's store.
    pub fn aimed_at(mut self, family: Family) -> Result<Pack> {
        self.change_manifest(|manifest| match family {
            // Chrome warns about Firefox's way of naming background pages, and about its settings block.
            Family::Chrome => {
                remove(manifest, &["background", "scripts"]);
                remove(manifest, &["browser_specific_settings"]);
            }
            // Firefox warns that it ignores the service worker, and does not know Chrome's version floor.
            Family::Firefox => {
                remove(manifest, &["background", "service_worker"]);
                remove(manifest, &["minimum_chrome_version"]);
                // A policy of Firefox needs no schema.
                remove(manifest, &["storage"]);
            }
        })?;
        Ok(self)
    }

    /// The pack for demo and tests: the same extension, already allowed on the loopback address.
    pub fn for_loopback(mut self) -> Result<Pack> {
        self.change_manifest(|manifest| {
            // A fixed id, so that a driver can open the extension's own pages.
            manifest["key"] = json!(LOOPBACK_KEY);
            // chromedriver cannot click the browser's own permission prompt, which the product shows for its optional hosts.
            manifest["host_permissions"] = json!([LOOPBACK]);
        })?;
        Ok(self)
    }

    /// The same, allowed at these match patterns too: for pages that are served under the names of real sites.
    pub fn allowed_at(mut self, patterns: &[String]) -> Result<Pack> {
        self.change_manifest(|manifest| {
            if let Some(allowed) = manifest["host_permissions"].as_array_mut() {
                allowed.extend(patterns.iter().map(|pattern| json!(pattern)));
            }
        })?;
        Ok(self)
    }

    /// Path and content of each file, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Writes the pack as a folder that holds nothing else.
    pub fn write_folder(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
        }
        for (path, bytes) in self.files() {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
        }
        Ok(())
    }

    /// The pack as a zip whose bytes depend on nothing but the files.
    pub fn zip(&self) -> Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // The default time is the zip format's first day, 1 January 1980.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(SMALLEST))
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o644);
        for (path, bytes) in self.files() {
            zip.start_file(path, options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn change_manifest(&mut self, change: impl FnOnce(&mut Value)) -> Result<()> {
        let bytes = self
            .files
            .get_mut("manifest.json")
            .context("extension/manifest.json is missing")?;
        let mut manifest =
            serde_json::from_slice(bytes).context("reading extension/manifest.json")?;
        change(&mut manifest);
        *bytes = serde_json::to_vec_pretty(&manifest)?;
        Ok(())
    }
}

/// Makes one file of the content script's parts: what every allowed page parses is read in one go, and packs tighter.
fn join(files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let mut parts: BTreeMap<_, _> = files
        .extract_if(.., |path, _| path.starts_with("content/"))
        .collect();
    // The one that begins comes after those that it works with, which only define something.
    let last = parts.remove(CONTENT);
    let mut script = String::new();
    for part in parts.into_values().chain(last) {
        script += &comments::strip(std::str::from_utf8(&part)?);
    }
    files.insert(CONTENT.to_owned(), script.into_bytes());
    Ok(())
}

fn remove(manifest: &mut Value, path: &[&str]) {
    let [parents @ .., last] = path else { return };
    let parent = parents
        .iter()
        .try_fold(manifest, |value, key| value.get_mut(key));
    if let Some(parent) = parent.and_then(Value::as_object_mut) {
        parent.remove(*last);
    }
}

fn read_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .with_context(|| format!("{} has a name that is no UTF-8", entry.path().display()))?;
        // Left by desktops and editors.
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::{Family, LOOPBACK, Pack};

    fn pack() -> Pack {
        let manifest = json!({
            "name": "Wellsent",
            "minimum_chrome_version": "123",
            "permissions": ["storage"],
            "background": { "service_worker": "background.js", "scripts": ["background.js"], "type": "module" },
            "browser_specific_settings": { "gecko": { "id": "wellsent@example.org" } },
        });
        let files = [
            ("manifest.json", manifest.to_string()),
            ("background.js", "// nothing".to_owned()),
            ("content/eyes.js", "// 👀".to_owned()),
        ];
        Pack {
            files: files
                .map(|(path, text)| (path.to_owned(), text.into_bytes()))
                .into(),
        }
    }

    fn manifest(pack: &Pack) -> Value {
        let (_, bytes) = pack
            .files()
            .find(|(path, _)| *path == "manifest.json")
            .unwrap();
        serde_json::from_slice(bytes).unwrap()
    }

    #[test]
    fn each_browser_keeps_its_own_kind_of_background() {
        let chrome = manifest(&pack().aimed_at(Family::Chrome).unwrap());
        assert_eq!(
            chrome["background"],
            json!({ "service_worker": "background.js", "type": "module" })
        );
        assert_eq!(chrome.get("browser_specific_settings"), None);
        let firefox = manifest(&pack().aimed_at(Family::Firefox).unwrap());
        assert_eq!(
            firefox["background"],
            json!({ "scripts": ["background.js"], "type": "module" })
        );
        assert_eq!(
            firefox["browser_specific_settings"]["gecko"]["id"],
            "wellsent@example.org"
        );
    }

    #[test]
    fn the_loopback_pack_adds_a_key_and_a_host_and_nothing_else() {
        let mut loopback = manifest(&pack().for_loopback().unwrap());
        assert_eq!(loopback["host_permissions"], json!([LOOPBACK]));
        let loopback = loopback.as_object_mut().unwrap();
        assert!(loopback.remove("key").is_some() && loopback.remove("host_permissions").is_some());
        assert_eq!(&Value::Object(loopback.clone()), &manifest(&pack()));
    }

    #[test]
    fn the_content_script_is_one_file_that_begins_at_its_end() {
        let mut files = ["eyes", "content", "sends"]
            .map(|name| {
                let text = format!("// A part.\n  {name}();\n");
                (format!("content/{name}.js"), text.into_bytes())
            })
            .into();
        super::join(&mut files).unwrap();
        let joined = b"eyes();\nsends();\ncontent();\n".to_vec();
        assert_eq!(files, [("content/content.js".to_owned(), joined)].into());
    }

    #[test]
    fn a_zip_holds_the_files_and_no_clock() {
        let zip = pack().zip().unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&zip)).unwrap();
        let mut found = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
            found.insert(file.name().unwrap().into_owned(), bytes);
        }
        assert_eq!(found, pack().files);
    }

    #[test]
    fn a_manifest_that_is_no_json_is_named() {
        let mut broken = pack();
        broken
            .files
            .insert("manifest.json".to_owned(), b"{".to_vec());
        let error = format!("{:#}", broken.for_loopback().unwrap_err());
        assert!(
            error.starts_with("reading extension/manifest.json: EOF"),
            "{error}"
        );
    }
}
