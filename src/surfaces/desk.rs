//! What is stored, read for a surface and written by it: settings, people, the team's and the organisation's say.
//!
//! Every change is written into what is stored by then, one window at a time, so that nobody overwrites anybody; see
//! [`crate::store`].

use serde_json::{Map, Value};

use crate::{
    browser::{
        self,
        extension::{self, Area},
    },
    engine::zone::Zone,
    insights::{Count, Insights},
    people::People,
    settings::{Problem, Settings, layers::Layered},
    store::{
        self,
        archive::{self, Archive},
        inventory::{self, Line},
        ledger::{Change, Ledger},
        roaming::Remote,
    },
    team::Team,
};

/// The name under which changes of what is stored wait for one another.
const TURN: &str = "wellsent-store";

/// Everything the sender set, with what was set for them.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The settings that hold, without guesses, and who said each.
    pub layered: Layered,
    /// The sender's own list.
    pub people: People,
    /// That list and the organisation's people.
    pub everybody: People,
    /// The team file that was imported; empty where none was.
    pub team: Team,
    /// The organisation's policy; empty where there is none.
    pub organisation: Team,
    /// What could not be read of any of it.
    pub problems: Vec<Problem>,
}

impl Desk {
    pub async fn read() -> Result<Desk, browser::Error> {
        let [settings, people, team] =
            extension::stored([store::SETTINGS, store::PEOPLE, store::TEAM]).await?;
        let policy = extension::all(Area::Managed).await?;
        let today = browser::today(browser::zone());
        let mut problems = Vec::new();
        let (organisation, faults) = Team::policy(policy, today);
        problems.extend(faults.iter().map(|fault| Problem::new("policy", fault)));
        let team = if team.is_empty() {
            Team::default()
        } else {
            // Its faults were named when it was imported.
            Team::read(&team, today).0
        };
        let own = Ledger::settings(&settings);
        let people = Ledger::people(&people);
        for (key, broken) in [
            (store::SETTINGS, own.broken),
            (store::PEOPLE, people.broken),
        ] {
            if broken {
                let words = "what is stored is broken; what stands before the break was read, and the whole is kept";
                problems.push(Problem::new(key, words));
            }
        }
        let (layered, more) =
            Layered::of(own.to_settings(), &team.settings, &organisation.settings);
        problems.extend(more);
        let (people, more) = people.to_people();
        problems.extend(more);
        let mut everybody = people.clone();
        if !organisation.people.is_empty() {
            everybody.import(organisation.people.clone());
        }
        Ok(Desk {
            layered,
            people,
            everybody,
            team,
            organisation,
            problems,
        })
    }

    /// The settings with the browser's zone and language where nobody has said.
    pub fn effective(&self) -> Settings {
        self.layered
            .settings
            .clone()
            .or_guess(browser::zone(), &extension::language())
    }
}

/// Writes changes of settings and people into what is stored.
pub async fn save(settings: Change, people: Change) -> Result<(), Problem> {
    turn(async move {
        let stored = extension::stored([store::SETTINGS, store::PEOPLE]).await?;
        let ledgers = [Ledger::settings(&stored[0]), Ledger::people(&stored[1])];
        let mut texts: Vec<(String, String)> = Vec::new();
        let keys = [store::SETTINGS, store::PEOPLE];
        for (((key, stored), mut ledger), change) in keys
            .into_iter()
            .zip(&stored)
            .zip(ledgers)
            .zip([settings, people])
        {
            if !change.is_empty() {
                ledger.apply(&change, now());
                note(&mut texts, key, &ledger, stored);
            }
        }
        put(&texts).await
    })
    .await
}

fn note(texts: &mut Vec<(String, String)>, key: &str, ledger: &Ledger, stored: &str) {
    let saved = ledger.save(stored, now());
    texts.push((key.to_owned(), saved.text));
    texts.extend(
        saved
            .aside
            .map(|text| (format!("{}{key}", store::ASIDE), text)),
    );
}

async fn put(texts: &[(String, String)]) -> Result<(), browser::Error> {
    let texts: Vec<(&str, &str)> = texts
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect();
    if texts.is_empty() {
        return Ok(());
    }
    extension::store(&texts).await
}

/// Keeps a team file; an empty text takes it away.
pub async fn keep_team(text: String) -> Result<(), Problem> {
    turn(async move { extension::store(&[(store::TEAM, &text)]).await }).await
}

/// The counts so far.
pub async fn insights() -> Result<Insights, Problem> {
    let [stored] = extension::stored([store::INSIGHTS]).await.map_err(told)?;
    Ok(Insights::read(&stored).0)
}

/// Counts what happened today by the clock of `zone`.
pub async fn count(counts: Vec<Count>, zone: Option<Zone>) -> Result<(), Problem> {
    turn(async move {
        let [stored] = extension::stored([store::INSIGHTS]).await?;
        let (mut insights, _) = Insights::read(&stored);
        if insights.device.is_empty() {
            insights.device = browser::random_name();
        }
        for count in counts {
            insights.count(browser::today(zone), count);
        }
        extension::store(&[(store::INSIGHTS, &insights.write())]).await
    })
    .await
}

/// Forgets every count.
pub async fn forget_counts() -> Result<(), Problem> {
    turn(async { extension::remove(&[store::INSIGHTS.to_owned()]).await }).await
}

/// Every byte that this device stores, and then what is in the browser's sync.
pub async fn inventory() -> Result<[Vec<Line>; 2], Problem> {
    let local = extension::all(Area::Local).await.map_err(told)?;
    let sync = extension::all(Area::Sync).await.map_err(told)?;
    Ok([inventory::lines(&local), inventory::lines(&sync)])
}

/// One file of everything.
pub async fn export() -> Result<String, Problem> {
    let keys = [store::SETTINGS, store::PEOPLE, store::TEAM, store::INSIGHTS];
    let [settings, people, team, insights] = extension::stored(keys).await.map_err(told)?;
    Ok(archive::write(&settings, &people, &team, &insights))
}

/// Takes over a file of everything; what of it could not be read is in the answer.
pub async fn import(text: &str) -> Result<Vec<Problem>, Problem> {
    let archive = Archive::read(text)?;
    let problems = archive.problems.clone();
    turn(async move {
        let keys = [store::SETTINGS, store::PEOPLE, store::INSIGHTS];
        let [settings, people, insights] = extension::stored(keys).await?;
        let mut texts = Vec::new();
        let mut ledger = Ledger::settings(&settings);
        ledger.apply(&archive.settings, now());
        note(&mut texts, store::SETTINGS, &ledger, &settings);
        let mut ledger = Ledger::people(&people);
        ledger.apply(&archive.people, now());
        note(&mut texts, store::PEOPLE, &ledger, &people);
        texts.extend(archive.team.map(|team| (store::TEAM.to_owned(), team)));
        let (mut counted, _) = Insights::read(&insights);
        counted.merge(&archive.insights);
        if !counted.is_empty() {
            texts.push((store::INSIGHTS.to_owned(), counted.write()));
        }
        put(&texts).await
    })
    .await?;
    Ok(problems)
}

/// Erases everything here, and, where settings roam, in the browser's sync and so on other devices.
pub async fn erase() -> Result<(), Problem> {
    turn(async {
        let local = extension::all(Area::Local).await?;
        let [settings] = extension::stored([store::SETTINGS]).await?;
        let (settings, _) = Settings::of(Ledger::settings(&settings).to_settings());
        let remote = Remote::read(&extension::all(Area::Sync).await?);
        if settings.roam {
            let push = remote.erase(now());
            extension::push(&push.set, &push.remove).await?;
        }
        extension::remove(&local.keys().cloned().collect::<Vec<_>>()).await
    })
    .await
}

/// The settings that hold, as far as they say what roams.
async fn roaming() -> Result<Settings, browser::Error> {
    let [settings] = extension::stored([store::SETTINGS]).await?;
    let policy = extension::all(Area::Managed).await?;
    let today = browser::today(browser::zone());
    let organisation = Team::policy(policy, today).0.settings;
    let own = Ledger::settings(&settings).to_settings();
    Ok(Layered::of(own, &Map::new(), &organisation).0.settings)
}

/// Exchanges settings, and people where they roam, with the browser's sync.
pub async fn exchange() -> Result<(), Problem> {
    let what = roaming().await.map_err(told)?;
    // Where nothing roams, nobody else has to wait.
    if !what.roam {
        return Ok(());
    }
    turn(async move {
        let keys = [store::SETTINGS, store::PEOPLE, store::ROAMING];
        let [settings, people, status] = extension::stored(keys).await?;
        let mut own = Ledger::settings(&settings);
        let remote = Remote::read(&extension::all(Area::Sync).await?);
        let mut texts = Vec::new();
        if own.pull(&remote.settings, remote.erased) {
            note(&mut texts, store::SETTINGS, &own, &settings);
        }
        let mut everybody = Ledger::people(&people);
        let people_roam = what.roam_people;
        if people_roam && everybody.pull(&remote.people, remote.erased) {
            note(&mut texts, store::PEOPLE, &everybody, &people);
        }
        put(&texts).await?;
        let push = remote.push(&own, people_roam.then_some(&everybody));
        let pushed = extension::push(&push.set, &push.remove).await;
        let mut kept_back = push.kept_back;
        kept_back.extend(pushed.err().map(told));
        let now_said = status_text(&kept_back);
        if now_said != status {
            extension::store(&[(store::ROAMING, &now_said)]).await?;
        }
        Ok(())
    })
    .await
}

/// What stays on this device of what should roam, and why.
pub async fn kept_back() -> Result<Vec<Problem>, Problem> {
    let [status] = extension::stored([store::ROAMING]).await.map_err(told)?;
    let list: Vec<(String, String)> = serde_json::from_str(&status).unwrap_or_default();
    let problems = list.into_iter();
    Ok(problems
        .map(|(place, problem)| Problem { place, problem })
        .collect())
}

fn status_text(kept_back: &[Problem]) -> String {
    let list = kept_back
        .iter()
        .map(|problem| serde_json::json!([problem.place, problem.problem]));
    Value::Array(list.collect()).to_string()
}

/// Does some work on what is stored while nobody else does.
async fn turn<T: 'static>(
    work: impl Future<Output = Result<T, browser::Error>> + 'static,
) -> Result<T, Problem> {
    extension::alone(TURN, work).await.map_err(told)
}

#[allow(clippy::needless_pass_by_value, reason = "handed to map_err as it is")]
fn told(error: browser::Error) -> Problem {
    Problem::new("storage", store::trouble(&error.0))
}

/// Milliseconds since 1970.
fn now() -> i64 {
    browser::now().timestamp_millis()
}
