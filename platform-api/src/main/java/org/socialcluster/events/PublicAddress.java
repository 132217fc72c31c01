package org.socialcluster.events;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses are of the open net: whoever gives us a link must not look into our own house with our eyes. */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return !isSpecial(first, second, bytes[2] & 0xff);
        }
        // Of the net's own range alone, and neither NAT64 nor 6to4 nor Teredo, which lead to an address of version 4.
        boolean global = (first & 0xe0) == 0x20;
        boolean translated = first == 0x20 && (second == 0x02 || (second == 0x01 && bytes[2] == 0 && bytes[3] == 0));
        return address instanceof Inet6Address && global && !translated;
    }

    /** RFC 6890: this network, carriers' own, protocols' own, tests of speed, the reserved rest. */
    private static boolean isSpecial(int first, int second, int third) {
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second <= 127)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
    }
}
