package org.keurwerk.audit.programme.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.programme.ProgrammeRow;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.ReadingProgramme;
import org.keurwerk.audit.programme.Remark;
import org.keurwerk.commons.text.Enumeration;
import org.keurwerk.commons.web.Dates;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The programme in the reader's words, on its own page, on paper and where other pages lead to it; in templates it is {@code @programmeShown}. */
@Component("programmeShown")
class ProgrammeShown {

    private final ReadingProgramme reading;
    private final Wording wording;
    private final Dates dates;

    ProgrammeShown(ReadingProgramme reading, Wording wording, Dates dates) {
        this.reading = reading;
        this.wording = wording;
        this.dates = dates;
    }

    /** Whether a page may lead its reader to the programme. */
    public boolean opensTo(TrajectoryId trajectoryId) {
        return reading.opensTo(trajectoryId, Caller.current());
    }

    /** {@code 09:30–10:30}. */
    public String time(Planned planned) {
        return planned.from() + "–" + planned.to();
    }

    /** Which norms, with their titles. */
    public String norms(Framework framework, Collection<String> norms) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return norms.stream()
                .map(norm -> norm + " " + framework.normTitle(norm, language))
                .collect(Collectors.joining("; "));
    }

    /** Names of accounts. */
    public String names(List<AccountId> accounts) {
        return Enumeration.of(accounts.stream().map(wording::name).toList(), LocaleContextHolder.getLocale());
    }

    /** What is to be said of a row. */
    public String remark(ProgrammeView view, ProgrammeRow row, Remark remark) {
        String about =
                switch (remark) {
                    case OTHER_DAY -> dates.full(row.planned().day());
                    case OTHER_AUDITOR -> names(view.strangers(row));
                    case UNUSUAL_HOURS ->
                        view.settings().from() + "–" + view.settings().to();
                    default -> "";
                };
        return wording.say("programme.remark." + remark, about);
    }

    /** A length of time as people say it: {@code 2 uur en 31 minuten}. */
    public String length(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (minutes == 0) {
            return wording.say("programme.length.hours", hours);
        }
        return hours == 0
                ? wording.say("programme.length.minutes", minutes)
                : wording.say("programme.length.both", hours, minutes);
    }
}
