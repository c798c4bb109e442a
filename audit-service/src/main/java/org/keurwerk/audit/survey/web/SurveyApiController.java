package org.keurwerk.audit.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.survey.SurveyResults;
import org.keurwerk.audit.survey.SurveyResults.Results;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What organisations answered to the survey, together. */
@RestController
@Tag(name = "Surveys")
class SurveyApiController {

    private final SurveyResults results;

    SurveyApiController(SurveyResults results) {
        this.results = results;
    }

    @GetMapping("/api/v1/surveys")
    @Operation(
            summary = "What organisations answered to the survey, together",
            description =
                    "For those who see every dossier. Answers are shown in whole groups that never change; what is not in a complete group yet is not counted.")
    Results all(@RequestParam(defaultValue = "") String framework, @RequestParam(defaultValue = "") String year) {
        return results.of(framework, year, Caller.current());
    }
}
