package org.keurwerk.audit.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

class LikelyDuplicatesTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Organisations organisations = OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord");
    private final LikelyDuplicates duplicates = new LikelyDuplicates(organisations);

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

    @Test
    void anOrganisationIsMetByTheNameThatItHadAndByThatOfOneThatWentUpIntoIt() {
        Organisation noord = organisations.findById(new OrganisationId("org_1")).orElseThrow();
        Facts facts = noord.facts();
        organisations.save(noord.with(new Facts(
                "Boekerij Zonneveld",
                facts.place(),
                facts.email(),
                facts.language(),
                facts.scopes(),
                facts.people(),
                null,
                null)));
        OrganisationSamples.in(mongo, "org_2", "Leeszaal Oudewater");
        organisations.save(organisations
                .findById(new OrganisationId("org_2"))
                .orElseThrow()
                .mergedInto(new OrganisationId("org_1")));

        assertThat(duplicates.meant("Bibliotheek Noord"))
                .extracting(Organisation::name)
                .containsExactly("Boekerij Zonneveld");
        assertThat(duplicates.of("Bibliotheek Noord", "Elders"))
                .extracting(Organisation::name)
                .containsExactly("Boekerij Zonneveld");
        assertThat(duplicates.meant("Leeszaal Oudewater"))
                .extracting(Organisation::name)
                .containsExactly("Boekerij Zonneveld");
    }
}
