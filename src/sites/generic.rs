//! Any page the sender allows, and what is read on every page alike.
//!
//! Pages that nobody named here are read by what they say of themselves: accessible names, form relations, field
//! names, headings. Their words are regular expressions of JavaScript's, ignoring case, in the languages of the
//! interfaces that people write in most; the content script only matches them. Which of several senses a page
//! has (chat, mail, comment, issue) follows from the most telling sign: a To field, an address, a label, a button.

use serde::Serialize;

use super::{Certainty, Profile, Recipients};

/// What is read on every page alike. Selector lists first, then regular expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Words {
    /// What is never a place to write a message in.
    pub not_composers: &'static str,
    /// Lists that open while somebody writes, from which Enter picks.
    pub menus: &'static str,
    /// Recipients as chips in or beside a To field.
    pub chips: &'static str,
    /// Where messages that were written stand, near a chat's composer.
    pub log: &'static str,
    /// What a conversation is called, above it.
    pub title: &'static str,
    /// Marks of an answer around a composer.
    pub reply: &'static str,
    /// What a page calls those who work on an issue, before their names.
    pub people: &'static str,
    /// Cards of people, in which their local time may stand.
    pub cards: &'static str,
    /// The name that a field has where no message is written: search, titles, code, settings.
    pub no_message: &'static str,
    /// The name of a field in which a chat message is written.
    pub chat: &'static str,
    /// The name of a field or button for a comment.
    pub comment: &'static str,
    /// The name of a field or button for an answer.
    pub answer: &'static str,
    /// An address or a name that speaks of an issue.
    pub issue: &'static str,
    /// An address of somebody's settings.
    pub settings: &'static str,
    /// The name of a field for recipients.
    pub to: &'static str,
    /// The name of a field for those who get a copy.
    pub cc: &'static str,
    /// The name of a field for a subject.
    pub subject: &'static str,
    /// What a send button is called, from its start.
    pub send: &'static str,
    /// What it is not called.
    pub not_send: &'static str,
    /// What a button is called that saves an edit, and the name of a field for one.
    pub edit: &'static str,
    /// What is said beside somebody's local time.
    pub local_time: &'static str,
    /// A page's own words for keys that send: "Ctrl+Enter to send".
    pub mod_enter: &'static str,
    pub enter: &'static str,
}

/// Quotations and signatures as mail programs mark them inside an editable.
pub const QUOTED: &[&str] = &[
    ".gmail_quote",
    ".gmail_signature",
    ".gmail_attr",
    ".moz-signature",
    ".moz-cite-prefix",
    "[type=cite]",
    "#appendonsend",
    "#divRplyFwdMsg",
    "#divRplyFwdMsg~*",
    ".yahoo_quoted",
    ".protonmail_quote",
    "#_rc_sig",
];

pub static WORDS: Words = Words {
    not_composers: "[role=search] *,[role=searchbox],[role=combobox]:not([aria-multiline=true]),[type=search],[enterkeyhint=search],\
        [enterkeyhint=go],.monaco-editor *,.CodeMirror *,.ace_editor *,.cm-editor:not(.cm-lineWrapping *) .cm-content[data-language],\
        .xterm *,[wrap=off],[aria-hidden=true],[aria-hidden=true] *,[inert] *,[role=gridcell]",
    menus: ".tribute-container,.atwho-view,.textcomplete-dropdown,.ui-autocomplete,.typeahead,.suggestions,.mention-list,.mentions,\
        [class*=autocomplete i],[class*=typeahead i],[class*=mention i][class*=menu i],[class*=mention i][class*=popup i],\
        [class*=mention i][class*=dropdown i],[class*=suggestion i],[role=listbox]",
    chips: "[data-email],[email],[data-hovercard-id],[data-address],.recipient,[class*=chip i],[class*=token i],[class*=pill i],.tag,.tagify__tag,\
        [role=option],[role=listitem],li",
    log: "[role=log],[role=feed],[aria-live=polite]:not(:empty),[class*=messages i],[class*=message-list i],[class*=messagelist i],[class*=chat-content i],\
        [class*=chat-log i],[class*=chatlog i],[class*=timeline i],[class*=scrollback i],[id*=messages i],[id*=chat i]",
    title: "h1,h2,h3,[role=heading],header .title,header .name,:is([class*=conversation-header i],[class*=chat-header i],[class*=chatheader i],\
        [class*=room-header i],[class*=channel-header i]) :is([class*=name i],[class*=title i])",
    reply: "[class*=quick-reply i],[class*=reply-form i],[class*=replyform i],[id*=reply i],[class*=thread-panel i],[class*=threadpanel i],\
        [aria-label*=thread i][role=complementary]",
    people: "^(assign(ed|ee)s?( to)?|owner|owned by|reporte[rd]( by)?|author|created by|opened by|requester|cc|watchers?|zugewiesen( an)?|bearbeiter|autor|verantwortlich|\
        assigné à|auteur|asignado a|responsable|autor|atribuído a|responsável|assegnato a|autore|toegewezen aan|担当者|負責人|负责人|담당자)\\W*$",
    cards: "[role=dialog],[role=tooltip],[class*=popover i],[class*=hovercard i],[class*=profile-card i],[class*=user-card i],[class*=usercard i]",
    no_message: "search|filter|query|such[ef]|recherch|buscar|cerca|поиск|検索|搜索|검색|^title$|title$|headline|captcha|(\\b|_)(code|css|script)(\\b|_)|html|\
        json|yaml|regex|config|template|signature|certificate|public.?key|ssh|\\bbio\\b|about.?(me|you)|address|keywords?|tags?$|blacklist|\
        whitelist|wpsummary|edit.?summary|keybinding|command|expression|formula|prompt$",
    chat: "^(type|write|send|enter|say|compose|post|add)?( here)?( your| a| the| an?other)?( new)? ?(chat )?(message|something|text|reply to|msg)|\
        ^(message|msg|write to|chat with|say|talk|whisper|dm|send to|text to|reply to|reply in thread|reply)\\b|chat|\\bshout|nachricht|^schreib|message|mensaje|escrib|mensagem|escrev|\
        messaggio|scrivi|écri[rv]|bericht|meddelande|wiadomoś|сообщени|напиши|メッセージ|消息|發送|发送|讯息|訊息|메시지|mesaj|پیام|رسالة|הודעה|संदेश",
    comment: "comment|reply|repl[iy]|answer|respon|note|review|discuss|feedback|post|antwort|kommentar|beitrag|réponse|réagir|respuesta|coment|risposta|\
        reactie|svar|odpowie|ответ|коммент|コメント|返信|评论|回复|留言|댓글|답글|yorum|yanıt|تعليق|תגובה",
    answer: "\\brepl(y|ies)|answer|respon[ds]|antwort|répon|rispo|svar\\w|odpowie|ответ|返信|回复|回覆|답글|답장|yanıt|\\breact|reager",
    issue: "(^|[/_?&#=.-])(new)?_?(issues?|tickets?|bugs?|show_bug|enter_bug|merge_requests|pulls?|work_?(items|packages)|browse|defects?)([\\s/_?&#=.-]|$)|\
        \\b(issue|ticket|bug|defect|steps to reproduce)\\b",
    settings: "[/_?&=.-](settings?|preferences|prefs|profile|account|admin|administration|config(uration)?|setup|einstellungen)([/_?&#=.-]|$)",
    to: "^\\W*(to|an|für|a|à|para|aan|till|til|do|кому)\\W*$|^\\W*(recipients?|addressees?|empfänger|destinat[aá]\\w+|mottagare|odbiorc\\w|宛先|收件人|받는 ?사람)|\
        (^|[_\\[])(to|recipients?|msgto|mailto|sendto|usernames?_list)([_\\][]|$)|-(to|recipients?)$",
    cc: "^\\W*(b?cc|kopie|copia|copie)\\W*$|(^|[_\\[-])b?cc([_\\][]|$)",
    subject: "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|件名|主题|主旨|제목|konu|summary|^title|title$",
    send: "^\\W*(send|reply|comment|post|submit|publish|answer|respond|say|shout|add (a )?(comment|reply|note|answer)|save (and send|comment|reply)|\
        create|update( ticket| issue)?$|senden|abs(enden|chicken)|antworten|kommentieren|envoyer|répondre|commenter|publier|enviar|responder|comentar|publicar|\
        invia|rispondi|commenta|pubblica|ver(zenden|sturen)|reageren|skicka|svara|wyślij|odpowiedz|отправить|ответить|комментировать|送信|返信|投稿|コメント|\
        发送|發送|傳送|回复|回覆|发表|评论|提交|보내기|전송|답장|댓글|등록|gönder|yanıtla|إرسال|ارسال|שלח|भेजें)",
    not_send: "later|schedul|draft|preview|cancel|discard|feedback|\\bgif|file|photo|picture|image|attach|upload|invit|search|filter|delete|remove|close|log ?(in|out)|\
        emoji|sticker|voice|record|vorschau|entwurf|abbrechen|aperçu|annuler|brouillon|borrador|cancelar|rascunho|annulla|bozza|отмен|черновик|プレビュー|下書き|\
        キャンセル|取消|草稿|预览|취소|option|menu|more|poll|quote|insert",
    edit: "^\\W*(save|update (comment|message|reply|post)|done|edit|speichern|enregistrer|modifier|guardar|editar|salvar|salva|opslaan|spara|zapisz|сохранить|保存|编辑|編集|저장)\\b|\\bedit(ing)?\\b.*message",
    local_time: "local time|ortszeit|heure locale|hora local|ora locale|lokale tijd|lokal tid|czas lokalny|местное время|現地時間|当地时间|현지 시간",
    mod_enter: "(ctrl|control|cmd|command|strg|mod|⌘|⌃)[^a-z]{0,12}(enter|return|eingabe|entrée|intro|⏎|↵|↩)",
    enter: "(enter|return|eingabe(taste)?|entrée|intro|⏎|↵|↩)\\W{0,3}(key )?(to|sends|for|zum|pour|para|で)?\\W{0,3}(send|submit|post|senden|absenden|envoyer|enviar|送信)",
};

pub static PROFILE: Profile = Profile {
    recipients: &[
        Recipients {
            each: ":is(ul,ol,[role=list])[aria-label*=member i]>:is(li,[role=listitem]),:is(ul,ol,[role=list])[aria-label*=participant i]>:is(li,[role=listitem]),\
                :is(ul,ol,[role=list])[aria-label*=people i]>:is(li,[role=listitem]),:is(ul,ol,[role=list])[aria-label*=recipient i]>:is(li,[role=listitem]),\
                [role=listbox]:is([aria-label*=member i],[aria-label*=participant i],[aria-label*=people i],[aria-label*=recipient i])>[role=option]",
            ..Recipients::NEW
        },
        Recipients {
            each: ":is([class*=members i],[class*=userlist i],[class*=user-list i],[class*=participants i],[class*=occupants i],[class*=attendees i]) \
                :is(li,[role=listitem],[role=option],[class*=username i],[class*=nick i])",
            ..Recipients::NEW
        },
    ],
    certainty: Certainty::Sources,
    ..Profile::NEW
};
