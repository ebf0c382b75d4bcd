//! JSON Lines: one line in, one line out, in the same order, whatever a line holds.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use anyhow::{Context as _, anyhow};
use serde::Serialize;
use serde_json::Value;
use wellsent::contract;

/// The answer to a line that cannot be used.
#[derive(Serialize)]
struct Unusable<'a> {
    id: Value,
    error: &'a str,
}

/// True where nobody reads standard output any more (`wellsent … | head`): no error of ours.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Answers each line of `input` on standard output. A line that cannot be used is answered with its error,
/// the rest goes on, and the first such error is returned in the end. Blank lines are no drafts.
pub(crate) fn answer<T: Serialize>(
    input: Box<dyn Read>,
    mut answer_one: impl FnMut(&str) -> Result<T, contract::Error>,
) -> anyhow::Result<()> {
    let mut input = BufReader::new(input);
    let mut output = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    let mut first_error = None;
    for number in 1.. {
        line.clear();
        if input
            .read_until(b'\n', &mut line)
            .context("reading the input")?
            == 0
        {
            break;
        }
        let bytes = if number == 1 {
            line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line)
        } else {
            &line
        };
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let answered = match std::str::from_utf8(bytes) {
            Ok(json) => answer_one(json.trim()).map_err(|error| (id_of(json), error.to_string())),
            Err(error) => Err((
                Value::Null,
                format!("not UTF-8 at byte {}", error.valid_up_to() + 1),
            )),
        };
        match answered {
            Ok(answer) => serde_json::to_writer(&mut output, &answer).map_err(io::Error::from)?,
            Err((id, problem)) => {
                let error = format!("line {number}: {problem}");
                serde_json::to_writer(&mut output, &Unusable { id, error: &error })
                    .map_err(io::Error::from)?;
                first_error.get_or_insert(error);
            }
        }
        output.write_all(b"\n")?;
        // A caller that writes one line and waits for its answer gets it at once.
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()?;
    first_error.map_or(Ok(()), |error| Err(anyhow!(error)))
}

/// The id of a line that is JSON though not of the contract's form, so that its error finds its way back.
fn id_of(json: &str) -> Value {
    serde_json::from_str::<Value>(json)
        .ok()
        .and_then(|value| value.get("id").cloned())
        .unwrap_or_default()
}
