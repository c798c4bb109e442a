package org.keurwerk.audit.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.audit.programme.Activity;
import org.keurwerk.audit.programme.ProgrammeSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The documents of a dossier that is downloaded whole: those that are there and that its reader may read. */
class PrintedPartTest extends PageSlice {

    @Autowired
    private PrintedPart part;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Map<String, byte[]> written(Caller caller) throws IOException {
        SignedIn signedIn = new SignedIn(caller, "hash");
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(signedIn, null, signedIn.getAuthorities()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        part.write(TRJ_1, caller, Locale.ENGLISH, (name, content) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.to(out);
            files.put(name, out.toByteArray());
        });
        return files;
    }

    @Test
    void theProgrammeLiesInTheDossierWhereOneWasWritten() throws IOException {
        Caller reader = Dossiers.caller(Role.ORGANISATION);

        assertThat(written(reader)).isEmpty();

        given(programmes.isWritten(eq(TRJ_1), any())).willReturn(true);
        given(programmes.of(eq(TRJ_1), any()))
                .willReturn(ProgrammeSamples.view(
                        Dossiers.trajectory(),
                        Dossiers.KIB,
                        ProgrammeSamples.visit(),
                        ProgrammeSamples.programme(
                                Dossiers.trajectory(),
                                null,
                                null,
                                null,
                                ProgrammeSamples.row(
                                        "prw_1",
                                        ProgrammeSamples.FIRST,
                                        "09:30",
                                        "10:30",
                                        Activity.INTERVIEW,
                                        ProgrammeSamples.LEAD)),
                        true));

        Map<String, byte[]> files = written(reader);
        assertThat(files).containsOnlyKeys("documents/programme.pdf");
        assertThat(new String(files.get("documents/programme.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }
}
