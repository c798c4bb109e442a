package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TaskId;

/**
 * What somebody typed in an older copy of a form, kept in the session, for one task at a time, until it is saved beside what another page saved: so
 * nothing of either is lost. The page that was earlier goes on saving and does not end it.
 *
 * @param typed by place in the content
 * @param page where it is typed: the page that was refused, then the one that shows both texts
 */
record OlderCopy(String taskId, @Nullable String page, Map<String, String> typed) implements Serializable {

    private static final String NAME = OlderCopy.class.getName();

    OlderCopy {
        typed = new LinkedHashMap<>(typed);
    }

    static void remember(HttpSession session, TaskId taskId, @Nullable String page, Map<String, String> typed) {
        session.setAttribute(NAME, new OlderCopy(taskId.value(), page, typed));
    }

    /** It is shown on another page now, which ends it by saving. */
    void shownOn(HttpSession session, String shown) {
        session.setAttribute(NAME, new OlderCopy(taskId, shown, typed));
    }

    /** What was typed on this page is kept elsewhere now. */
    static void forget(HttpSession session, TaskId taskId, @Nullable String page) {
        of(session, taskId)
                .filter(older -> older.page() == null || older.page().equals(page))
                .ifPresent(older -> session.removeAttribute(NAME));
    }

    static Optional<OlderCopy> of(@Nullable HttpSession session, TaskId taskId) {
        return session != null
                        && session.getAttribute(NAME) instanceof OlderCopy older
                        && older.taskId().equals(taskId.value())
                ? Optional.of(older)
                : Optional.empty();
    }

    /** What was typed here and stands otherwise in what was saved; an empty field says nothing against what was written elsewhere. */
    Map<String, String> differing(Map<String, String> saved) {
        Map<String, String> differing = new LinkedHashMap<>();
        typed.forEach((place, text) -> {
            if (!text.isBlank() && !lines(text).equals(lines(saved.getOrDefault(place, "")))) {
                differing.put(place, text);
            }
        });
        return differing;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
