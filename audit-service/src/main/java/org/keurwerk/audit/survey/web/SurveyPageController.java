package org.keurwerk.audit.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.survey.SurveyResults;
import org.keurwerk.audit.survey.SurveyResults.Choices;
import org.keurwerk.audit.survey.SurveyResults.Question;
import org.keurwerk.commons.web.CsvFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What organisations thought of their trajectories, together, for those who see every dossier; as a page and as a file for a spreadsheet. */
@Controller
class SurveyPageController {

    private final SurveyResults results;
    private final Wording wording;

    SurveyPageController(SurveyResults results, Wording wording) {
        this.results = results;
        this.wording = wording;
    }

    @GetMapping("/surveys")
    String show(
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        Caller caller = Caller.current();
        Choices choices = results.choices(caller);
        model.addAttribute("choices", choices);
        model.addAttribute("framework", framework);
        model.addAttribute("year", year);
        model.addAttribute("results", results.of(framework, year, caller));
        return "survey/results";
    }

    @GetMapping("/surveys/list.csv")
    void file(
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String year,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Question question : results.of(framework, year, Caller.current()).questions()) {
            rows.add(Stream.<@Nullable Object>concat(
                            Stream.of(
                                    wording.say("survey." + question.field()),
                                    question.mean() == null ? "" : wording.decimal(question.mean())),
                            question.marks().stream())
                    .toList());
        }
        List<String> columns = new ArrayList<>(List.of(wording.say("surveys.question"), wording.say("surveys.mean")));
        Stream.of("1", "2", "3", "4", "5").forEach(columns::add);
        CsvFile.write(response, locale, wording.say("surveys.title"), columns, rows);
    }
}
