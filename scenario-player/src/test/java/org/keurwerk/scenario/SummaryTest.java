package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.scenario.WrittenOut.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'auditCategory':'XL','halfDays':4,'remarks':'a text that goes on for some time'} | auditCategory XL, halfDays 4;
            {'accepted':true,'remarks':null,'text':''}                                     | accepted true;
            {'options':[{'days':['2020-08-01','2020-08-02']}]}                             | options 2020-08-01, 2020-08-02;
            {'outcomes':[{'scope':'POI','outcome':'CERTIFIED'}]}                           | outcomes POI CERTIFIED;
            {'remarks':[]}                                                                 | remarks (0);
            {'scores':[{'rationale':'a text that goes on for longer than a line has any room for it'}]} | scores (1);
            """)
    void shortThingsAreSaidAndLongOnesAreCounted(String content, String summary) {
        assertThat(Summary.of(json(content))).isEqualTo(summary + " ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{}", "{'summary':'a text that goes on for some time'}"})
    void whereThereIsNothingShortNothingIsSaid(String content) {
        assertThat(Summary.of(json(content))).isEmpty();
    }
}
