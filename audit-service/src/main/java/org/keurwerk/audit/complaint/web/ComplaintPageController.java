package org.keurwerk.audit.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.audit.complaint.ReadingComplaints.Case;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.commons.web.CsvFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of complaints: an organisation's own, or all for those who see every dossier; for them also as a file for a spreadsheet. */
@Controller
class ComplaintPageController {

    private static final String OPEN = "open";

    private final ReadingComplaints reading;
    private final Wording wording;

    ComplaintPageController(ReadingComplaints reading, Wording wording) {
        this.reading = reading;
        this.wording = wording;
    }

    @GetMapping("/complaints")
    String list(@RequestParam(defaultValue = "") String state, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("complaints", chosen(state, caller));
        model.addAttribute("onlyOpen", state.equals(OPEN));
        model.addAttribute("mayComplain", caller.is(Role.ORGANISATION));
        model.addAttribute("all", caller.seesEverything());
        return "complaint/complaints";
    }

    @GetMapping("/complaints/list.csv")
    void file(@RequestParam(defaultValue = "") String state, HttpServletResponse response, Locale locale)
            throws IOException {
        CsvFile.write(
                response,
                locale,
                wording.say("complaints.title"),
                Stream.of(
                                "organisation",
                                "subject",
                                "about",
                                "filed",
                                "state",
                                "since",
                                "handler",
                                "answer-by",
                                "verdict")
                        .map(column -> wording.say("complaints." + column))
                        .toList(),
                chosen(state, Caller.current()).stream()
                        .map(one -> CsvFile.row(
                                one.organisation(),
                                one.subject(),
                                one.auditQuarter() == null
                                        ? wording.say("complaints.general")
                                        : wording.shortQuarter(one.auditQuarter()),
                                one.filedOn(),
                                wording.say("complaints.state." + one.state()),
                                one.since(),
                                one.handler(),
                                one.answerBy(),
                                one.verdict() == null ? null : wording.value(one.verdict(), "")))
                        .toList());
    }

    private List<Case> chosen(String state, Caller caller) {
        return reading.all(caller).stream()
                .filter(one -> !state.equals(OPEN) || one.open())
                .toList();
    }
}
