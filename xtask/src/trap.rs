//! Panics made short: code that can only end in a trap becomes the trap itself.
//!
//! On this target a panic formats its message, hands it to nobody (the standard library has no output there), and
//! executes `unreachable`: formatting that weighs 5 KB gzipped and says nothing. `panic = "immediate-abort"` would leave it out,
//! but is not stable; here it is taken out of the finished module, by what the code does and not by names.
//! The browser still throws a `RuntimeError` whose stack shows where. Functions that may call JavaScript are left alone,
//! because what they throw there, such as an `Error` with its message, is seen.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use walrus::{
    FunctionId, LocalFunction, Module, ModuleConfig,
    ir::{Call, Instr, InstrSeqId, Unreachable, Visitor, dfs_in_order},
};

/// The module with its panics short, and without what only they needed.
pub(crate) fn shorten(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(wasm)?;
    let trapping = trapping(&module);
    for (_, function) in module.funcs.iter_local_mut() {
        shorten_function(function, &trapping);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// The functions that do nothing but trap, as far as anybody outside the module can tell.
fn trapping(module: &Module) -> HashSet<FunctionId> {
    let called: HashMap<FunctionId, Body> = module
        .funcs
        .iter_local()
        .map(|(id, function)| (id, Body::read(function)))
        .collect();
    // Functions from which direct calls lead to JavaScript.
    let mut outside: HashSet<FunctionId> = module
        .imports
        .iter()
        .filter_map(|import| match import.kind {
            walrus::ImportKind::Function(id) => Some(id),
            _ => None,
        })
        .collect();
    grow(&mut outside, &called, |body, known| {
        body.calls.iter().any(|call| known.contains(call))
    });
    let mut trapping = HashSet::new();
    grow(&mut trapping, &called, |body, known| {
        let ends_in_trap = match body.end {
            End::Trap => true,
            End::CallThenTrap(called) => known.contains(&called),
            End::Other => false,
        };
        ends_in_trap && !body.returns && body.calls.is_disjoint(&outside)
    });
    trapping
}

/// Adds every function that `belongs`, until there are no more.
fn grow(
    set: &mut HashSet<FunctionId>,
    bodies: &HashMap<FunctionId, Body>,
    belongs: impl Fn(&Body, &HashSet<FunctionId>) -> bool,
) {
    loop {
        let more: Vec<FunctionId> = bodies
            .iter()
            .filter(|(id, body)| !set.contains(id) && belongs(body, set))
            .map(|(id, _)| *id)
            .collect();
        if more.is_empty() {
            return;
        }
        set.extend(more);
    }
}

/// What of a function matters here.
struct Body {
    calls: HashSet<FunctionId>,
    /// Whether it can leave otherwise than by its last instruction.
    returns: bool,
    end: End,
}

enum End {
    /// A trap, which is reached because nothing before it can go on for ever.
    Trap,
    /// A trap after a call, which is reached by the call's own trap where not by itself.
    CallThenTrap(FunctionId),
    Other,
}

impl Body {
    fn read(function: &LocalFunction) -> Body {
        let mut exits = Exits {
            entry: function.entry_block(),
            returns: false,
            loops: false,
            calls: HashSet::new(),
        };
        dfs_in_order(&mut exits, function, function.entry_block());
        let block = function.block(function.entry_block());
        let end = match block.instrs.as_slice() {
            [.., (Instr::Unreachable(_), _)] if !exits.loops => End::Trap,
            [.., (Instr::Call(call), _), (Instr::Unreachable(_), _)] => {
                End::CallThenTrap(call.func)
            }
            _ => End::Other,
        };
        Body {
            calls: exits.calls,
            returns: exits.returns,
            end,
        }
    }
}

struct Exits {
    entry: InstrSeqId,
    returns: bool,
    loops: bool,
    calls: HashSet<FunctionId>,
}

impl Visitor<'_> for Exits {
    fn visit_return(&mut self, _: &walrus::ir::Return) {
        self.returns = true;
    }

    fn visit_loop(&mut self, _: &walrus::ir::Loop) {
        self.loops = true;
    }

    fn visit_call(&mut self, call: &Call) {
        self.calls.insert(call.func);
    }

    fn visit_instr_seq_id(&mut self, target: &InstrSeqId) {
        self.returns |= *target == self.entry;
    }
}

/// Ends every run of instructions at its first call that traps, and drops what only prepared that call.
fn shorten_function(function: &mut LocalFunction, trapping: &HashSet<FunctionId>) {
    let mut runs = Runs(Vec::new());
    dfs_in_order(&mut runs, function, function.entry_block());
    for id in runs.0 {
        let run = &mut function.block_mut(id).instrs;
        let end = run.iter().position(|(instr, _)| match instr {
            Instr::Call(call) => trapping.contains(&call.func),
            Instr::Unreachable(_) => true,
            _ => false,
        });
        let Some(mut end) = end else { continue };
        let place = run[end].1;
        while end > 0 && is_lost(&run[end - 1].0) {
            end -= 1;
        }
        run.truncate(end);
        run.push((Unreachable {}.into(), place));
    }
}

struct Runs(Vec<InstrSeqId>);

impl<'a> Visitor<'a> for Runs {
    fn start_instr_seq(&mut self, run: &'a walrus::ir::InstrSeq) {
        self.0.push(run.id());
    }
}

/// Whether an instruction does nothing that is seen once the module has trapped. Values left on the stack are dropped by
/// the trap, and memory is as good as gone: nothing reads what a panic wrote.
fn is_lost(instr: &Instr) -> bool {
    matches!(
        instr,
        Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
            | Instr::Store(_)
    )
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, Module, ValType};

    use super::shorten;

    /// A module whose `main` calls `check` if its argument is not 0, where `check` either panics or throws.
    fn module(throws: bool) -> Vec<u8> {
        let mut module = Module::default();
        let text = module.types.add(&[ValType::I32], &[]);
        let (throw, _) = module.add_import_func("js", "throw", text);
        let mut abort = FunctionBuilder::new(&mut module.types, &[], &[]);
        abort.func_body().unreachable();
        let abort = abort.finish(vec![], &mut module.funcs);
        // What stands for formatting: a call that only the panic makes.
        let mut format = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        format.func_body().i32_const(1234);
        let format = format.finish(vec![], &mut module.funcs);
        let message = module.locals.add(ValType::I32);
        let mut panic = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
        let mut body = panic.func_body();
        body.call(format).drop();
        if throws {
            body.local_get(message).call(throw);
        }
        body.call(abort).unreachable();
        let panic = panic.finish(vec![message], &mut module.funcs);
        let fails = module.locals.add(ValType::I32);
        let mut main = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        main.func_body()
            .local_get(fails)
            .if_else(
                None,
                |then| {
                    then.i32_const(77).call(panic).unreachable();
                },
                |_| {},
            )
            .i32_const(5);
        let main = main.finish(vec![fails], &mut module.funcs);
        module.exports.add("main", main);
        module.emit_wasm()
    }

    fn functions(wasm: &[u8]) -> usize {
        Module::from_buffer(wasm)
            .unwrap()
            .funcs
            .iter_local()
            .count()
    }

    #[test]
    fn what_only_a_panic_needs_is_gone() {
        let short = shorten(&module(false)).unwrap();
        assert_eq!(functions(&module(false)), 4);
        // `from_buffer` validates what is left: `main`, which traps by itself.
        assert_eq!(functions(&short), 1);
        assert!(short.len() < module(false).len());
    }

    #[test]
    fn what_throws_to_javascript_stays() {
        // All but the one that was nothing but a trap.
        assert_eq!(functions(&shorten(&module(true)).unwrap()), 3);
    }
}
