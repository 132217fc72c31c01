package org.socialcluster.search;

import java.util.List;

/**
 * A need and the words by which people may ask for it.
 *
 * @param group name of its group
 * @param synonyms as people write in a search box, lay and outdated words among them: never shown as the platform's own
 */
record NeedWords(String code, String name, String description, String group, List<String> synonyms) {}
