package org.keurwerk.audit.survey;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.audit.survey.Surveys.Pending;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.worklist.ApartAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.time.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the dossiers free of what was answered to the survey: answers that an earlier version kept there are counted and taken out, and what was typed and
 * never handed in is forgotten, and remarks when their time has passed.
 */
@Component
class ForgettingSurveys {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingSurveys.class);

    private final Surveys surveys;
    private final SurveyGroups groups;
    private final SurveySettings settings;
    private final ApartAnswers apart;
    private final Trajectories trajectories;
    private final BusinessTime time;

    ForgettingSurveys(
            Surveys surveys,
            SurveyGroups groups,
            SurveySettings settings,
            ApartAnswers apart,
            Trajectories trajectories,
            BusinessTime time) {
        this.surveys = surveys;
        this.groups = groups;
        this.settings = settings;
        this.apart = apart;
        this.trajectories = trajectories;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${keurwerk.survey.sweep:1h}")
    void sweep() {
        apart.stillInDossiers(SurveyForm.KIND).forEach(this::moved);
        apart.forgetAbandonedDrafts(SurveyForm.KIND);
        surveys.allPending().stream()
                .filter(trajectory -> trajectories
                        .byId(trajectory)
                        .filter(known -> !known.isClosed())
                        .isEmpty())
                .forEach(surveys::forget);
        groups.forgetRemarks(
                YearMonth.from(time.today().minus(settings.personalDataKept())).minusMonths(1));
    }

    /** What it says is counted under a token that is kept until it says nothing any more. What came too late counted for nothing. */
    private void moved(Submission old) {
        if (!old.counts() || old.submittedAt() == null) {
            apart.empty(old);
            return;
        }
        LocalDate day = BusinessTime.dayOf(old.submittedAt());
        Pending pending = surveys.pending(old.trajectoryId()).orElseGet(() -> {
            Pending first = new Pending(
                    trajectories.known(old.trajectoryId()).framework(),
                    UUID.randomUUID().toString(),
                    apart.read(old, SurveyAnswers.class));
            surveys.move(old.trajectoryId(), first);
            return first;
        });
        groups.add(pending.framework(), pending.answers(), pending.token(), YearMonth.from(day));
        apart.empty(old);
        surveys.answered(old.trajectoryId(), day);
        LOG.info("the survey of a dossier was taken out of it");
    }
}
