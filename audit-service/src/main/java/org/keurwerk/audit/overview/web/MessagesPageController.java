package org.keurwerk.audit.overview.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.notice.NoticeLetters;
import org.keurwerk.audit.notice.NoticeLetters.LettersUnreachable;
import org.keurwerk.audit.notice.NoticeLetters.NoticeLetter;
import org.keurwerk.audit.notice.Notices;
import org.keurwerk.audit.notice.SendingNoticeAgain;
import org.keurwerk.audit.overview.Messages;
import org.keurwerk.audit.overview.Messages.Message;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.NoticeId;
import org.springframework.data.domain.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All messages, for the office: list with search, one with its contents, send again. */
@Controller
@RequestMapping("/office/messages")
@PreAuthorize("hasRole('OFFICE')")
class MessagesPageController {

    private static final int A_PAGE = 25;

    private final Messages messages;
    private final Notices notices;
    private final NoticeLetters letters;
    private final SendingNoticeAgain sendingAgain;

    MessagesPageController(Messages messages, Notices notices, NoticeLetters letters, SendingNoticeAgain sendingAgain) {
        this.messages = messages;
        this.notices = notices;
        this.letters = letters;
        this.sendingAgain = sendingAgain;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<Message> found = messages.find(q, state(state), Paging.of(Math.max(0, page), A_PAGE));
        String last = Paging.lastInstead(page, A_PAGE, found.getTotalElements());
        if (last != null) {
            return "redirect:" + last;
        }
        model.addAttribute("found", found);
        model.addAttribute("failed", notices.failed());
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(State.FAILED, State.PLANNED_AGAIN, State.SENT, State.SET_ASIDE));
        return "overview/messages";
    }

    @GetMapping("/{id}")
    String one(@PathVariable NoticeId id, Model model) {
        Notice notice = notices.find(id).orElseThrow(() -> ProblemException.notFound("notice"));
        model.addAttribute("message", messages.shown(notice));
        model.addAttribute("letter", letter(id));
        return "overview/message";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable NoticeId id, RedirectAttributes told) {
        sendingAgain.send(id, Caller.current());
        told.addFlashAttribute("notice", "notices.sending-again");
        return "redirect:/office/messages/" + id;
    }

    /** Null where it cannot be shown now; the rest of the page does not depend on it. */
    private @Nullable NoticeLetter letter(NoticeId id) {
        try {
            return letters.find(id).orElse(null);
        } catch (LettersUnreachable e) {
            return null;
        }
    }

    private static @Nullable State state(String name) {
        return Stream.of(State.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
