package org.keurwerk.audit.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;

class LikelyDuplicatesTest {

    private final LikelyDuplicates duplicates =
            new LikelyDuplicates(OrganisationSamples.in(DocumentStore.empty(), "org_1", "Bibliotheek Noord"));

    @ParameterizedTest
    @CsvSource({
        "Bibliotheek Noord, Elders, '', true",
        "Noord Bibliotheek, Voorbeeldstad, '', true",
        "Biblotheek Noord, Voorbeeldstad, '', true",
        "Bibliotheeck Noord, Voorbeeldstad, '', true",
        "Bibliatheek Noort, Voorbeeldstad, '', true",
        "Taalhuis Zuid, Voorbeeldstad, '', false",
        "Biblotheek Noord, Elders, '', false",
        "Iets Anders, Elders, ' CONTACT@keurwerk.example', true",
        "Iets Anders, Elders, info@keurwerk.example, false"
    })
    void whatIsLikeAnOrganisationIsShownBeforeItIsMade(String name, String place, String email, boolean alike) {
        assertThat(duplicates.of(name, place, email)).hasSize(alike ? 1 : 0);
    }
}
