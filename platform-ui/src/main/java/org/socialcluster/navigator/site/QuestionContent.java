package org.socialcluster.navigator.site;

import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Way;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/** Content of the template.
 *
 * @param way the answers before this question
 * @param address of the navigator in this town */
public record QuestionContent(
        CentreView town, Navigator navigator, Way way, Navigator.Question question, String address) {

    /** «Вопрос 2, всего не больше трёх.» */
    public String count() {
        Texts texts = Texts.russian();
        int number = way.given().size() + 1;
        int most = way.given().size() + navigator.questionsFrom(question);
        return most == 1 ? texts.of("navigator.count.one") : texts.of("navigator.count", number, words(most));
    }

    private static String words(int most) {
        return Texts.russian().of("navigator.most." + most);
    }

    public boolean first() {
        return way.given().isEmpty();
    }

    /** Name of an answer in the address: those before it, and it. */
    public String value(Navigator.Answer answer) {
        return way.with(answer);
    }

    /** The page of the question before this one. */
    public String back() {
        return GivenAnswers.address(
                address, way.given().get(way.given().size() - 1).before());
    }
}
