//! The house itself: every file says what it is for, and arrows between modules point one way.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The modules of the library from the bottom up: each may import itself and those before it.
/// `contract`, `sites` and the settings know nothing of one another's insides.
const FLOORS: &[(&str, &[&str])] = &[
    ("engine", &[]),
    ("json", &[]),
    ("contract", &["engine"]),
    ("norms", &["engine"]),
    ("settings", &["engine", "json", "norms"]),
    ("people", &["engine", "json", "settings"]),
    ("insights", &["engine", "settings"]),
    ("team", &["engine", "json", "norms", "settings", "people"]),
    (
        "store",
        &[
            "engine", "json", "norms", "settings", "people", "insights", "team",
        ],
    ),
    ("sites", &["engine"]),
    (
        "view",
        &[
            "engine", "json", "contract", "norms", "settings", "people", "insights", "team",
            "store", "sites",
        ],
    ),
    (
        "messages",
        &[
            "engine", "json", "contract", "norms", "settings", "people", "insights", "team",
            "store", "sites", "view",
        ],
    ),
    (
        "browser",
        &[
            "engine", "json", "contract", "norms", "settings", "people", "insights", "team",
            "store", "sites", "view", "messages",
        ],
    ),
    (
        "surfaces",
        &[
            "engine", "json", "contract", "norms", "settings", "people", "insights", "team",
            "store", "sites", "view", "messages", "browser",
        ],
    ),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a source folder is readable") {
        let path = entry.expect("a source folder is readable").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn all_files() -> Vec<PathBuf> {
    ["src", "xtask/src", "tests", "benches"]
        .iter()
        .map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .filter(|folder| folder.exists())
        .flat_map(|folder| rust_files(&folder))
        .collect()
}

/// The floor that a file of `src/` belongs to: its first path component without `.rs`.
fn floor(path: &Path) -> Option<String> {
    let inside = path
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    Some(first.trim_end_matches(".rs").to_owned())
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    let silent: Vec<_> = all_files()
        .into_iter()
        .filter(|path| !fs::read_to_string(path).unwrap().starts_with("//!"))
        .collect();
    assert!(
        silent.is_empty(),
        "these files do not open with `//!`: {silent:#?}"
    );
}

#[test]
fn no_module_imports_from_a_floor_above() {
    let mut wrong = Vec::new();
    for path in all_files() {
        let Some(here) = floor(&path) else { continue };
        let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == here) else {
            continue;
        };
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for (name, _) in FLOORS {
                let named = code.contains(&format!("crate::{name}::"))
                    || code.trim() == format!("use crate::{name};");
                if named && *name != here && !allowed.contains(name) {
                    wrong.push(format!(
                        "{}:{}: {here} imports {name}",
                        path.display(),
                        number + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_of_the_library_has_its_floor() {
    for path in all_files() {
        if let Some(here) = floor(&path).filter(|here| here != "lib" && here != "bin") {
            assert!(
                FLOORS.iter().any(|(name, _)| *name == here),
                "{} is on no floor of tests/tidy.rs",
                path.display()
            );
        }
    }
}

#[test]
fn folders_have_a_file_beside_them() {
    let odd: Vec<_> = all_files()
        .into_iter()
        .filter(|path| path.file_name().is_some_and(|name| name == "mod.rs"))
        .collect();
    assert!(odd.is_empty(), "foo.rs beside foo/, never mod.rs: {odd:#?}");
}
