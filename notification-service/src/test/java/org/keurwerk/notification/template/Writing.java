package org.keurwerk.notification.template;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.commons.text.Words;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.notification.body.BodySettings;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.contact.PasswordLinks;
import org.keurwerk.notification.task.TaskName;
import org.keurwerk.notification.task.TaskNames;
import org.springframework.context.MessageSource;
import org.springframework.context.support.GenericApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/** The real letters, bundles and layouts without a service around them. */
public final class Writing {

    private static final Map<String, Contact> CONTACTS = Map.of(
            "org_1",
                    new Contact(
                            "org_1", "Biblionet Groningen", "contact@biblionet-groningen.example", "nl", "Groningen"),
            "org_arabic",
                    new Contact(
                            "org_arabic",
                            "\u0645\u0643\u062A\u0628\u0629 \u0633\u0644\u0627\u0645",
                            "contact@voorbeeld.example",
                            "nl",
                            null),
            "org_long",
                    new Contact(
                            "org_long",
                            "Bibliotheekcooperatieverband Krommenieerwoudedijkerpolderwaterschappen-Westerdijkshorn",
                            "contact@voorbeeld.example",
                            "nl",
                            "Gasselterboerveenschemond"),
            "acc_auditor-lead", new Contact("acc_auditor-lead", "Lead auditor (demo)", "lead@cbct.example", "nl", null),
            "acc_auditor-co", new Contact("acc_auditor-co", "Co-auditor (demo)", "co@cbct.example", "en", null),
            "acc_auditor-peer", new Contact("acc_auditor-peer", "Peer auditor (demo)", "peer@cbct.example", "nl", null),
            "acc_board", new Contact("acc_board", "Bestuur (demo)", "bestuur@cbct.example", "nl", null),
            "role_office", new Contact("role_office", "Bureau", "bureau@cbct.example", "nl", null));

    private Writing() {}

    /** A few contacts, always there. */
    public static ContactDirectory contacts() {
        return partyId -> Optional.ofNullable(CONTACTS.get(partyId));
    }

    /** What the portal calls a few tasks; it does not know the others. */
    public static TaskNames tasks() {
        return (kind, language) -> Optional.ofNullable(TASKS.get(kind + '.' + language.getLanguage()));
    }

    /** A link for every request but that with the id {@code lnk_old}. */
    public static PasswordLinks passwordLinks() {
        return request -> request.equals("lnk_old")
                ? Optional.empty()
                : Optional.of("https://portal.example/welcome/secret-of-" + request);
    }

    private static final Map<String, TaskName> TASKS = Map.of(
            "SelfEvaluation.nl",
                    new TaskName(
                            "Vul de zelfevaluatie in",
                            "Per subnorm hoe het er bij u voor staat",
                            "De auditors lezen uw zelfevaluatie als voorbereiding op het bezoek."),
            "SelfEvaluation.en",
                    new TaskName(
                            "Fill in the self-evaluation",
                            "Per sub-norm how things stand with you",
                            "The auditors read your self-evaluation to prepare for the visit."));

    /** The words of both languages. */
    public static MessageSource words() {
        return new Words("commons-messages", "messages");
    }

    /** The writer of letters, on a day on which nothing is late and nobody is asked anything. */
    public static LetterWriter letters(Clock clock) {
        return letters(clock, new FakeWork());
    }

    /** The writer of letters, on a day. */
    public static LetterWriter letters(Clock clock, OpenWork work) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        SpringResourceTemplateResolver html = new SpringResourceTemplateResolver();
        html.setApplicationContext(context);
        html.setPrefix("classpath:/templates/");
        html.setSuffix(".html");
        html.setCharacterEncoding("UTF-8");
        html.setOrder(2);
        SpringTemplateEngine layouts = new SpringTemplateEngine();
        layouts.addTemplateResolver(html);
        layouts.addTemplateResolver(new TemplateConfiguration().plainTextLayouts(context));
        layouts.setTemplateEngineMessageSource(words());
        BusinessTime time = new BusinessTime(clock);
        Links links = new Links("https://portal.example", "https://register.example");
        return new LetterWriter(
                words(),
                contacts(),
                tasks(),
                passwordLinks(),
                intervention -> Optional.of("Wilt u hier deze week naar kijken?\nWij helpen graag."),
                new FactsByEvent(links, work, time),
                new ListFacts(work, links, time),
                layouts,
                time,
                new BodySettings(
                        "Certificeringsorganisatie Bibliotheekwerk, Cultuur en Taal",
                        "088 000 00 00",
                        "bureau@cbct.example"),
                links);
    }
}
