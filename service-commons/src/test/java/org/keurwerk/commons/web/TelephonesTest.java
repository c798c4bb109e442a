package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephonesTest {

    @ParameterizedTest
    @CsvSource({
        "050 123 45 67, tel:0501234567",
        "+31 (0)50 123 45 67, tel:+31501234567",
        "'050 123 45 67 tst. 12', tel:0501234567;ext=12",
        "050-1234567 toestel 3, tel:0501234567;ext=3",
        "050 1234567 x9, tel:0501234567;ext=9"
    })
    void aNumberIsDialledWithItsExtensionApart(String phone, String address) {
        assertThat(new Telephones().dialled(phone)).isEqualTo(address);
    }
}
