package org.socialcluster.pictures.office;

import com.vaadin.flow.component.html.Image;
import java.util.Base64;

/** A small picture that stands in the page itself: it may be of a draft, and of those nobody has an address. */
class SmallPicture extends Image {
    SmallPicture(byte[] jpeg, String alt) {
        super("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg), alt);
    }
}
