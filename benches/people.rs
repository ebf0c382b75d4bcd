//! What ten thousand people cost: reading them, finding one, changing one, importing them again, looking for duplicates.
//!
//! `cargo bench --bench people`. Every step is done for a thousand and for ten thousand people, so that one that is more
//! than ten times slower for ten times as many shows. The answers are checked inside the loops.

#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::{hint::black_box, time::Instant};

use chrono::NaiveDate;
use wellsent::{
    people::{
        People, Sighting,
        exchange::{self, Format, Origin},
        recipients,
        recipients::Seen,
    },
    store::ledger::{Ledger, people_change},
};

fn main() {
    for count in [1_000, 10_000] {
        let table = table(count);
        let origin = Origin {
            from: "CSV file",
            today: NaiveDate::default(),
        };
        let import = timed(count, "read a CSV file", || exchange::read(&table, &origin));
        assert_eq!((import.people.len(), import.problems.len()), (count, 0));

        let mut people = People::default();
        let added = timed(count, "import into nobody", || {
            people.import(import.people.clone())
        });
        assert_eq!(added.new, count);
        let again = timed(count, "import again", || {
            people.import(import.people.clone())
        });
        assert_eq!(again.same, count);

        let stored = people.write();
        let ledger = timed(count, "read what is stored", || Ledger::people(&stored));
        let (people, problems) = timed(count, "make people of it", || ledger.to_people());
        assert_eq!((people.list().len(), problems.len()), (count, 0));

        let name = format!("Person {:05}", count - 1);
        let found = timed(count, "find one, first", || people.find(&name).is_some());
        let sighting = Sighting {
            seen: vec![
                Seen {
                    name: name.clone(),
                    id: format!("@p{}", count / 2),
                    ..Seen::default()
                },
                Seen::default(),
            ],
            label: "Message Person 00007, Person 00008 and 3 others".into(),
            sure: false,
            ..Sighting::default()
        };
        let readers = timed(count, "recipients of a draft", || {
            recipients(&people, &[], &sighting, "@p9 and @Person 00003, please")
        });
        assert!(found && readers.len() == 2);

        let mut after = people.clone();
        after.list_mut()[count / 2].handles.push("@new".into());
        let change = timed(count, "what was changed", || people_change(&people, &after));
        assert_eq!(change.len(), 1);
        let text = timed(count, "store a change", || {
            let mut ledger = Ledger::people(&stored);
            ledger.apply(&change, 1);
            ledger.write(1)
        });
        assert!(text.len() > stored.len());
        let duplicates = timed(count, "look for duplicates", || people.duplicates());
        assert!(duplicates.is_empty());
        let card = timed(count, "write vCards", || {
            exchange::write(people.list(), Format::VCard)
        });
        assert!(card.len() > 1_000);
        println!("people/{count} stored: {} bytes", stored.len());
    }
}

fn timed<T>(count: usize, what: &str, mut work: impl FnMut() -> T) -> T {
    let started = Instant::now();
    let done = black_box(work());
    let spent = started.elapsed().as_secs_f64() * 1e3;
    println!("people/{count:<6} {what:24} {spent:9.3} ms");
    done
}

fn table(count: usize) -> String {
    let mut table = String::from("name,handles,zone,hours,days,country\n");
    for number in 0..count {
        let zone = ["Asia/Singapore", "Europe/Berlin", "America/New_York"][number % 3];
        let row = format!(
            "Person {number:05},@p{number} p{number}@example.com,{zone},08:00-17:00,Mon-Fri,DE\n"
        );
        table.push_str(&row);
    }
    table
}
