//! English words by which a sentence tells since when, whom it hurts, what was tried, and the like.
//!
//! One phrase a line, in small letters: `a/b` is a choice of words at that place.

use crate::engine::aspects::Aspect;

/// The words of each aspect.
pub const WORDS: &[(Aspect, &str)] = &[
    (
        Aspect::Since,
        "
        since
        started/starts/starting/began/begins
        just now
        right now
        as of
        for the last/past
        minutes/minute/hours/hour/days ago
        for minutes/hours/days
        this morning/afternoon/evening/week
        last night/evening/week
        overnight/today/yesterday/tonight/midnight/noon
        after the
        all day/morning/night
        ",
    ),
    (
        Aspect::Impact,
        "
        customers/customer/users/user/clients/client/guests/guest/patients/visitors/tenants/students/members/drivers/parents
        people/everyone/everybody/nobody/anyone/staff/colleagues/team/teams
        orders/payments/sales/revenue/bookings/deliveries/money
        affects/affected/affecting/affect/impact/impacts/impacted
        cannot/can't/cant/couldn't/unable
        can not
        blocked/blocks/blocking/stuck/waiting/losing/lost/locked
        every/all/half/most
        percent
        no one/orders/payments/customers/users/mail/mails/data
        the whole
        only
        ",
    ),
    (
        Aspect::Tried,
        "
        tried/restarted/rebooted/reset/reverted/checked/looked/switched/called/rang/disabled/replaced/cleared/retried
        redeployed/scaled/confirmed/reproduced/tested/unplugged/reinstalled/opened/raised/reported/notified
        rolled/rolling back
        turned off/it
        ruled out
        looking/checking/investigating/restarting/trying/debugging/digging
        working on
        on it
        so far
        workaround
        logs/log/trace/graph
        did/does not/n't help
        no change/effect/luck
        ",
    ),
    (
        Aspect::Options,
        "
        or
        instead/alternatively
        rather than
        alternative/alternatives/option/options/versus/vs/compared
        both/either/neither
        other than
        ",
    ),
    (
        Aspect::Reason,
        "
        because/since/as/so/otherwise
        reason/reasons/why/due
        saves/save/saving/costs/cost/cheaper/faster/safer/simpler/easier
        would/means/needs
        in order
        ",
    ),
    (
        Aspect::Objection,
        "
        objection/objections/object/objects/disagree/disagrees/veto
        otherwise/unless
        speak/shout up/out
        concerns/concern
        say so
        let me/us know
        ok/okay/fine/agree/agreed with/for/to
        ",
    ),
    (
        Aspect::State,
        "
        done/finished/complete/completed/ready/open/closed/cut/merged/deployed/tested/written/sent/signed/paid/booked
        left/remaining/remains/missing/outstanding/pending/half
        status/stands/state
        so far
        is/are/was/were/has/have in/at/on/up/out/been/now/still/not
        already/still
        percent
        ",
    ),
    (
        Aspect::Next,
        "
        next
        please
        then
        needs/need to
        to do
        todo/todos
        remains/remaining/left
        you can/could/should/must/need
        step/steps
        from here
        continue/finish/start/call/send/check
        take/taking over
        the rest
        ",
    ),
    (
        Aspect::Risk,
        "
        risk/risks/risky/careful/caution/beware/caveat/caveats/warning
        watch out/for
        unclear/unsure/flaky/fragile/blocked/unless
        not sure/clear/yet
        might/may/could
        known issue/issues/bug/bugs
        issue/issues/problem/problems/trouble
        heads up
        still open/missing/waiting
        nothing open/else
        no open/known/risks/risk/blockers
        if it/they/he/she/the/anything/something
        keep an eye
        mind
        ",
    ),
    (
        Aspect::Access,
        "
        access/accessible/permission/permissions/rights/public/shared
        sign/log in
        can/may/could open/edit/view/comment/see
        with the link
        open to/for
        ",
    ),
];
