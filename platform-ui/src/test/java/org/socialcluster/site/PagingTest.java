package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagingTest {
    @Test
    void numbers_are_the_ends_and_what_is_around_and_a_gap_of_one_is_no_gap() {
        assertThat(new Paging(1, 15).numbers()).containsExactly(1);
        assertThat(new Paging(1, 93).numbers()).containsExactly(1, 2, 0, 5);
        assertThat(new Paging(3, 93).numbers()).containsExactly(1, 2, 3, 4, 5);
        assertThat(new Paging(10, 400).numbers()).containsExactly(1, 0, 9, 10, 11, 0, 20);
        assertThat(new Paging(4, 400).numbers()).containsExactly(1, 2, 3, 4, 5, 0, 20);
    }

    @Test
    void twenty_make_a_page_and_nothing_makes_one_too() {
        assertThat(new Paging(1, 0).pages()).isEqualTo(1);
        assertThat(new Paging(1, 20).pages()).isEqualTo(1);
        assertThat(new Paging(1, 21).pages()).isEqualTo(2);
        assertThat(new Paging(3, 21).isBeyond()).isTrue();
        assertThat(Paging.slice(3)).isEqualTo(new Slice(40, 20, ""));
    }

    @Test
    void what_is_no_page_number_reads_as_the_first_page() {
        for (String wrong : new String[] {"", "0", "-1", "1.5", "x", "01", "99999999999999999999", "１"}) {
            assertThat(Paging.parse(wrong)).as(wrong).isEqualTo(1);
        }
        assertThat(Paging.parse("12")).isEqualTo(12);
    }
}
