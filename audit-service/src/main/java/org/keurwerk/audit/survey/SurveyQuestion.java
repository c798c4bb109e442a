package org.keurwerk.audit.survey;

import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;

/** What is asked a mark for: each is a field of the form, in the order in which it is asked. */
enum SurveyQuestion {
    TRAJECTORY("trajectory"),
    REPORT("report"),
    AUDITOR("auditor"),
    COMMUNICATION("communication");

    private final String field;

    SurveyQuestion(String field) {
        this.field = field;
    }

    /** Its field in the form. */
    String field() {
        return field;
    }

    /** The mark that was given. */
    int markIn(SurveyAnswers answers) {
        return switch (this) {
            case TRAJECTORY -> answers.trajectory();
            case REPORT -> answers.report();
            case AUDITOR -> answers.auditor();
            case COMMUNICATION -> answers.communication();
        };
    }

    /** Under which a group counts how often a mark was given. */
    String counted(int mark) {
        return field + mark;
    }
}
