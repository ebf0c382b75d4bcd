//! Leaves out of the content script and the style sheets what is for people only: comments on lines of their own, types before an expression,
//! indentation, empty lines.
//!
//! Every allowed page parses these files, and half of what they weigh are words. Lines stay lines, so what ships still
//! reads. It needs no parser as long as no line of a template literal looks like a comment and no string holds `/** @type`, which the house does not do.

/// The same script or style sheet without whole-line comments and types.
pub fn strip(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        if inside {
            inside = !line.ends_with("*/");
            continue;
        }
        if line.starts_with("/*") {
            match line.find("*/") {
                None => {
                    inside = true;
                    continue;
                }
                Some(at) if at + 2 == line.len() => continue,
                // A type before an expression: the line goes on.
                Some(_) => {}
            }
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        untyped(line, &mut out);
        out.push('\n');
    }
    out
}

/// The line without the types before its expressions.
fn untyped(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some((before, typed)) = rest.split_once("/** @type")
        && let Some((_, after)) = typed.split_once("*/")
    {
        out.push_str(before);
        rest = after.trim_start();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::strip;

    #[test]
    fn comments_go_and_code_stays() {
        let script = "// A file.\n\n/**\n * A type.\n * @typedef {{ a: string }} A\n */\n\nvar A = (() => {\n  /** One. @type {A} */\n  \
            const one = '// no comment'; // kept\n  /** @type {any} */ (one).two();\n  return one;\n})();\n";
        assert_eq!(
            strip(script),
            "var A = (() => {\nconst one = '// no comment'; // kept\n(one).two();\nreturn one;\n})();\n"
        );
    }
}
