package org.keurwerk.audit.deadline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The terms of a trajectory. Working days unless the name says otherwise. All are defaults of this system, none is a rule of the certifying body
 * that was published, but for the two weeks of the intake and the six weeks before the visit (domain.md).
 *
 * @param intakeWeeks for filling the intake
 * @param intakeCheck for the office's check
 * @param composeTeam for composing the team
 * @param declareIndependence for an auditor's declaration
 * @param proposeVisit for proposing days
 * @param chooseVisit for choosing one
 * @param selfEvaluationWeeksBeforeVisit how long before the visit the self-evaluation is expected
 * @param scoreNorms after the last day of the visit
 * @param consolidateScores after the last day of the visit
 * @param conceptReport after the last day of the visit
 * @param response for the organisation's response; then silence counts as agreement
 * @param finalReport after the response
 * @param decision after the final report
 * @param surveyWeeks for the survey; then the trajectory closes without it
 */
@ConfigurationProperties("keurwerk.deadlines")
public record DeadlineSettings(
        @DefaultValue("2") int intakeWeeks,
        @DefaultValue("5") int intakeCheck,
        @DefaultValue("10") int composeTeam,
        @DefaultValue("5") int declareIndependence,
        @DefaultValue("10") int proposeVisit,
        @DefaultValue("10") int chooseVisit,
        @DefaultValue("6") int selfEvaluationWeeksBeforeVisit,
        @DefaultValue("8") int scoreNorms,
        @DefaultValue("10") int consolidateScores,
        @DefaultValue("15") int conceptReport,
        @DefaultValue("10") int response,
        @DefaultValue("5") int finalReport,
        @DefaultValue("10") int decision,
        @DefaultValue("6") int surveyWeeks) {}
