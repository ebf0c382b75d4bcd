//! The arguments, and the values that they are read into.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use wellsent::{
    contract::input::{self, Defaults, ReaderInput},
    engine::{Desk, readers::Reader, templates::Template, text::Surface, zone::Zone},
    settings::Settings,
};

/// Says what your reader would have to come back and ask, before you send.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = false)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Prints a rule's page: what it looks for, why, a draft that it flags and one that it does not
    #[arg(long, value_name = "RULE", global = true)]
    pub(crate) explain: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Reviews drafts: what the reader would have to come back and ask
    Check(CheckArgs),
    /// Finds time expressions in texts
    Times(TimesArgs),
    /// Says what time it is somewhere, and when people there are at work
    Clock(ClockArgs),
    /// Prints the template of a kind of message, with what a draft already says filled in
    Template(TemplateArgs),
    /// Checks team files: norms, settings, sites and people
    Team(TeamArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Text files; standard input where none is given, or for "-"
    pub(crate) files: Vec<PathBuf>,
    /// Reads one JSON draft a line and writes one JSON review a line
    #[arg(long, conflicts_with = "format")]
    pub(crate) jsonl: bool,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) desk: DeskArgs,
    /// A reader, such as 'Mei Tan <Asia/Singapore 09:00-18:00 Mon-Fri>'; may be given several times
    #[arg(long = "to", value_name = "READER")]
    pub(crate) readers: Vec<String>,
    /// Where the message is written
    #[arg(long, value_enum, default_value_t = SurfaceArg::ChatDm)]
    pub(crate) surface: SurfaceArg,
    /// The message answers in a thread, which supplies its subject
    #[arg(long)]
    pub(crate) reply: bool,
}

#[derive(Debug, Args)]
pub(crate) struct TimesArgs {
    /// Reads one JSON text a line and writes the times found in it; this is the only form
    #[arg(long, required = true)]
    pub(crate) jsonl: bool,
    /// A JSON Lines file; standard input where none is given, or for "-"
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ClockArgs {
    /// Zones, cities, countries, airport codes or offsets
    #[arg(required = true, value_name = "ZONE-OR-CITY")]
    pub(crate) places: Vec<String>,
    #[command(flatten)]
    pub(crate) desk: DeskArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TemplateArgs {
    /// request, question, update, decision, handoff, incident or customer-reply
    #[arg(value_name = "KIND", value_parser = template)]
    pub(crate) template: Template,
    /// A draft to take what it says from; standard input for "-", an empty one where none is given
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) desk: DeskArgs,
}

/// The template of a name, or which there are.
fn template(name: &str) -> Result<Template, String> {
    Template::named(name).ok_or_else(|| {
        let names: Vec<_> = Template::ALL.into_iter().map(Template::name).collect();
        format!(
            "there is none of that kind; the kinds are {}",
            names.join(", ")
        )
    })
}

#[derive(Debug, Args)]
pub(crate) struct TeamArgs {
    /// Files as docs/team-file.md describes them
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// Who asks, and when.
#[derive(Debug, Args)]
pub(crate) struct DeskArgs {
    /// The instant to look from, such as 2026-03-04T15:20:00-05:00; now where not given
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
    /// The sender's zone, an IANA name; this machine's where not given
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// A settings file, as the options page exports it
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
    Github,
}

/// The contract's names of the surfaces.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum SurfaceArg {
    ChatDm,
    ChatChannel,
    DocComment,
    Email,
    Issue,
}

impl From<SurfaceArg> for Surface {
    fn from(surface: SurfaceArg) -> Surface {
        match surface {
            SurfaceArg::ChatDm => Surface::ChatDm,
            SurfaceArg::ChatChannel => Surface::ChatChannel,
            SurfaceArg::DocComment => Surface::DocComment,
            SurfaceArg::Email => Surface::Email,
            SurfaceArg::Issue => Surface::Issue,
        }
    }
}

impl DeskArgs {
    /// The desk and the instant, and whether the caller named the sender's zone.
    pub(crate) fn resolve(&self) -> anyhow::Result<(Desk, DateTime<Utc>, bool)> {
        let mut named = self.zone.is_some();
        let mut desk = match &self.settings {
            None => Desk::in_zone(machine_zone()),
            Some(path) => {
                let stored = std::fs::read_to_string(path)
                    .with_context(|| format!("--settings {}", path.display()))?;
                let (settings, problems) = Settings::read(&stored);
                if let Some(problem) = problems.first() {
                    return Err(anyhow!("--settings {}: {problem}", path.display()));
                }
                named |= settings.zone.is_some();
                settings.or_guess(Some(machine_zone()), "").desk()
            }
        };
        if let Some(name) = &self.zone {
            desk.zone = input::zone("--zone", name)?;
        }
        let now = match &self.at {
            Some(text) => input::instant("--at", text)?.to_utc(),
            None => present(),
        };
        Ok((desk, now, named))
    }
}

impl CheckArgs {
    /// What a draft that does not say is reviewed with.
    pub(crate) fn defaults(&self) -> anyhow::Result<Defaults> {
        let (desk, now, zone_is_named) = self.desk.resolve()?;
        Ok(Defaults {
            desk,
            now,
            surface: self.surface.into(),
            reply: self.reply,
            recipients: self
                .readers
                .iter()
                .map(|text| reader(text))
                .collect::<anyhow::Result<_>>()?,
            zone_is_named,
        })
    }
}

/// Reads `Name <Zone [hours] [days]>`; a bare name is somebody whose clock is unknown.
fn reader(text: &str) -> anyhow::Result<Reader> {
    let Some((name, rest)) = text.split_once('<') else {
        return Ok(Reader {
            name: text.trim().to_owned(),
            ..Reader::default()
        });
    };
    let inside = rest.trim_end().strip_suffix('>').ok_or_else(|| {
        anyhow!("--to {text:?} lacks its closing \">\"; try 'Mei Tan <Asia/Singapore 09:00-18:00>'")
    })?;
    let mut words = inside.split_whitespace();
    let input = ReaderInput {
        name: name.trim().to_owned(),
        zone: words.next().map(str::to_owned),
        hours: words.next().map(str::to_owned),
        days: words.next().map(str::to_owned),
        holidays: Vec::new(),
    };
    if let Some(extra) = words.next() {
        return Err(anyhow!(
            "--to {text:?}: {extra:?} is one word too many; try 'Mei Tan <Asia/Singapore 09:00-18:00 Mon-Fri>'"
        ));
    }
    Ok(input.resolve("--to")?)
}

/// The present instant.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is where the engine's instant comes from"
)]
pub(crate) fn present() -> DateTime<Utc> {
    let since_epoch = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    DateTime::UNIX_EPOCH + since_epoch
}

/// This machine's zone, or UTC where it has none that is known.
fn machine_zone() -> Zone {
    iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| Zone::named(&name))
        .unwrap_or(Zone::UTC)
}
