package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

class ProblemsTest {

    private final Problems problems = new Problems(words());

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new MaxUploadSizeExceededException(1), 413),
                Arguments.of(new InvalidParameterException("too large", 413), 413),
                Arguments.of(new InvalidParameterException("not decodable", 400), 400),
                Arguments.of(new HttpRequestMethodNotSupportedException("DELETE"), 405),
                Arguments.of(new HttpMediaTypeNotSupportedException("text/plain"), 415),
                Arguments.of(new HttpMediaTypeNotAcceptableException("text/csv"), 406),
                Arguments.of(new IllegalStateException("password=secret"), 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsAPageForPeopleWithItsStatusAndWithoutTheExceptionsText(Exception failure, int status) {
        MockHttpServletResponse response = new MockHttpServletResponse();

        Object answer = problems.failed(failure, new MockHttpServletRequest("GET", "/apply"), response);

        assertThat(answer).isInstanceOfSatisfying(ModelAndView.class, page -> {
            HttpStatus said = HttpStatus.valueOf(status);
            assertThat(
                            page.getStatus() == null
                                    ? response.getStatus()
                                    : Objects.requireNonNull(page.getStatus()).value())
                    .isEqualTo(said.value());
            assertThat(page.getModel().toString()).doesNotContain("secret");
        });
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("commons-messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
