package org.keurwerk.notification.template;

import java.util.Arrays;

/** The letters that exist (soorten brieven). The slug is their name in events, in the API and in the message bundles; it never changes. */
public enum LetterKind {
    APPLICATION_RECEIVED("application-received"),
    APPLICATION_RECEIVED_OFFICE("application-received-office"),
    TRAJECTORY_ANNOUNCED("trajectory-announced"),
    TRAJECTORY_ANNOUNCED_OFFICE("trajectory-announced-office"),
    INTAKE_RETURNED("intake-returned"),
    INTAKE_ACCEPTED("intake-accepted"),
    TEAM_COMPOSED("team-composed"),
    TEAM_COMPOSED_AUDITOR("team-composed-auditor"),
    TEAM_OBJECTED("team-objected"),
    TEAM_OBJECTION_DECIDED("team-objection-decided"),
    TEAM_OBJECTION_DECIDED_AUDITOR("team-objection-decided-auditor"),
    AUDITOR_REPLACED("auditor-replaced"),
    AUDITOR_REPLACED_AUDITOR("auditor-replaced-auditor"),
    AUDITOR_REPLACED_TEAM("auditor-replaced-team"),
    VISIT_SCHEDULED("visit-scheduled"),
    VISIT_SCHEDULED_AUDITOR("visit-scheduled-auditor"),
    VISIT_CANCELLED("visit-cancelled"),
    VISIT_CANCELLED_AUDITOR("visit-cancelled-auditor"),
    VISIT_KEPT("visit-kept"),
    VISIT_KEPT_AUDITOR("visit-kept-auditor"),
    SELF_EVALUATION_SUBMITTED("self-evaluation-submitted"),
    REPORT_FINALISED("report-finalised"),
    DECISION_TAKEN("decision-taken"),
    CERTIFICATE_ISSUED("certificate-issued"),
    REAUDIT_OPENED("reaudit-opened"),
    REAUDIT_CANCELLED("reaudit-cancelled"),
    REAUDIT_DECLINED("reaudit-declined"),
    REAUDIT_DECLINED_OFFICE("reaudit-declined-office"),
    SUSPENSION_OPENED("suspension-opened"),
    SUSPENSION_DROPPED("suspension-dropped"),
    SUSPENSION_LAPSED("suspension-lapsed"),
    MIDTERM_SUBMITTED("midterm-submitted"),
    MIDTERM_LAPSED("midterm-lapsed"),
    OBJECTION_FILED("objection-filed"),
    OBJECTION_HEARING("objection-hearing"),
    OBJECTION_DECIDED("objection-decided"),
    OBJECTION_DECIDED_OFFICE("objection-decided-office"),
    COMPLAINT_FILED("complaint-filed"),
    COMPLAINT_ACKNOWLEDGED("complaint-acknowledged"),
    COMPLAINT_ANSWERED("complaint-answered"),
    COMPLAINT_WITHDRAWN("complaint-withdrawn"),
    COMPLAINT_WITHDRAWN_HANDLER("complaint-withdrawn-handler"),
    CERTIFICATE_SUSPENDED("certificate-suspended"),
    CERTIFICATE_REINSTATED("certificate-reinstated"),
    CERTIFICATE_WITHDRAWN("certificate-withdrawn"),
    CERTIFICATE_RESTORED("certificate-restored"),
    CERTIFICATE_STATE_OFFICE("certificate-state-office"),
    RENEWAL_WINDOW("renewal-window"),
    TRAJECTORY_CLOSED("trajectory-closed"),
    TRAJECTORY_WITHDRAWN("trajectory-withdrawn"),
    TRAJECTORY_WITHDRAWN_AUDITOR("trajectory-withdrawn-auditor"),
    TRAJECTORY_WITHDRAWN_OFFICE("trajectory-withdrawn-office"),
    STEP_REOPENED("step-reopened"),
    STEP_REOPENED_AUDITOR("step-reopened-auditor"),
    STEP_REOPENED_OFFICE("step-reopened-office"),
    ANSWER_TOO_LATE("answer-too-late"),
    RESPONSE_COUNTS("response-counts"),
    RESPONSE_COUNTS_AUDITOR("response-counts-auditor"),
    TASK_REMINDED("task-reminded"),
    TERM_EXTENDED("term-extended"),
    ANSWERED_ON_BEHALF("answered-on-behalf"),
    TASK_ASKED("task-asked"),
    DEADLINE_REMINDER("deadline-reminder"),
    DEADLINE_OVERDUE("deadline-overdue"),
    TASK_HANDED_OVER("task-handed-over"),
    TASK_OF_CLOSED_ACCOUNT("task-of-closed-account"),
    TASK_LIST("task-list"),
    OVERDUE_LIST("overdue-list"),
    RENEWAL_LIST("renewal-list"),
    ACCOUNT_INVITED("account-invited"),
    PASSWORD_FORGOTTEN("password-forgotten");

    private final String slug;

    LetterKind(String slug) {
        this.slug = slug;
    }

    /** Whether it says what is so on its day, about many organisations, and not what an event said. */
    boolean isList() {
        return this == TASK_LIST || this == OVERDUE_LIST || this == RENEWAL_LIST;
    }

    /** Whether it asks a task of somebody, now or still. */
    public boolean asksForTask() {
        return switch (this) {
            case TASK_ASKED,
                    TASK_HANDED_OVER,
                    DEADLINE_REMINDER,
                    DEADLINE_OVERDUE,
                    TASK_REMINDED,
                    TERM_EXTENDED,
                    TASK_LIST -> true;
            default -> false;
        };
    }

    /** Whether a list of the next morning says the same; all other letters are to be read when they come. */
    public boolean canStandInList() {
        return this == TASK_ASKED || this == DEADLINE_REMINDER;
    }

    /** The name outside this code, for example {@code renewal-window}. */
    public String slug() {
        return slug;
    }

    /**
     * The letter with this slug.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LetterKind of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no letter is called " + slug));
    }
}
