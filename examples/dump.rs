use std::io::BufRead;
use wellsent::engine::{acts, kind, model, pillars, text, when, zone};
fn main() {
    let now: chrono::DateTime<chrono::Utc> = "2026-03-04T10:20:00Z".parse().unwrap();
    for line in std::io::stdin().lock().lines() {
        let v: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        let draft = text::Draft { text: v["text"].as_str().unwrap().into(), surface: serde_json::from_value(v["surface"].clone()).unwrap(), reply: v["reply"].as_bool().unwrap(), ..Default::default() };
        let t = text::Text::read(&draft.text);
        let times = when::find(&draft.text, &when::Reference { now, zone: zone::Zone::named("Europe/London").unwrap(), order: Default::default(), people: vec![] });
        let a = acts::find(&t, &draft, &times);
        let k = kind::of(&t, &draft, &a, &times);
        let ask = pillars::ask(&t, &a);
        let d = pillars::deadline(&t, k, &a, &times, now);
        let c = pillars::context(&t, &draft, k, &a);
        let m = pillars::missing(&t, &draft, k, &a, &ask, &d, &c);
        println!("{}", serde_json::json!({"id": v["id"], "f": model::features(&t, &draft, &a, &times, now), "kind": k, "ask": ask.state, "deadline": d.state, "context": c.state, "missing": m}));
    }
}
