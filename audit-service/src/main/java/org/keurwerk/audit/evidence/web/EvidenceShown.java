package org.keurwerk.audit.evidence.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.evidence.EvidenceType;
import org.keurwerk.audit.evidence.ReadingEvidence;
import org.keurwerk.audit.evidence.ReadingEvidence.Shelf;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The evidence on pages of other features, for whoever reads the page; in templates it is {@code @evidenceShown}. */
@Component("evidenceShown")
class EvidenceShown {

    private static final String SHELF = EvidenceShown.class.getName() + ".shelf.";
    private static final long KILO = 1_024;
    private static final long MEGA = KILO * KILO;

    private final ReadingEvidence reading;
    private final Wording wording;

    EvidenceShown(ReadingEvidence reading, Wording wording) {
        this.reading = reading;
        this.wording = wording;
    }

    /** What the reader may see of a trajectory's evidence; looked up once for each page. */
    public Shelf of(TrajectoryId trajectoryId) {
        RequestAttributes page = RequestContextHolder.currentRequestAttributes();
        if (page.getAttribute(SHELF + trajectoryId, RequestAttributes.SCOPE_REQUEST) instanceof Shelf known) {
            return known;
        }
        Shelf shelf = reading.of(trajectoryId, Caller.current());
        page.setAttribute(SHELF + trajectoryId, shelf, RequestAttributes.SCOPE_REQUEST);
        return shelf;
    }

    /** A size as people say it. */
    public String size(long bytes) {
        if (bytes < MEGA) {
            return wording.say("evidence.size.kb", Math.max(1, (bytes + KILO - 1) / KILO));
        }
        return wording.say(
                "evidence.size.mb", wording.decimal(String.format(Locale.ROOT, "%.1f", bytes / (double) MEGA)));
    }

    /** Which norm a file belongs to. */
    public String norm(Framework framework, @Nullable String norm) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        if (norm == null) {
            return wording.say("evidence.norm.none");
        }
        return framework
                .subNorm(norm)
                .map(subNorm -> norm + " " + subNorm.titleIn(language))
                .orElseGet(() -> norm + " " + framework.normTitle(norm, language));
    }

    /** The endings that a field for files offers. */
    public String accepted() {
        return EvidenceType.accepted();
    }
}
