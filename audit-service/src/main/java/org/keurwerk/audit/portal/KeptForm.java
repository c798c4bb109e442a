package org.keurwerk.audit.portal;

import java.time.Instant;
import java.util.List;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that somebody began and has not sent yet (begonnen formulier).
 *
 * @param id of account and page
 * @param page the address on which it is shown
 * @param fields what was typed, as it was sent
 * @param at when it was kept last
 */
@Document(KeptForm.COLLECTION)
public record KeptForm(
        @Id String id, AccountId account, String page, List<Field> fields, Instant at, int schemaVersion) {

    static final String COLLECTION = "kept_forms";

    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** One field; names hold brackets and dots, which are no names in a store. */
    public record Field(String name, List<String> values) {

        public Field {
            values = List.copyOf(values);
        }
    }

    /** What was typed, as a page takes it. */
    public MultiValueMap<String, String> typed() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        fields.forEach(field -> typed.addAll(field.name(), field.values()));
        return typed;
    }
}
