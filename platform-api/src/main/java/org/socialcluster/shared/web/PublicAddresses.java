package org.socialcluster.shared.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses that all the world reaches from those of the own house, which a stranger must not make us ask. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address six ? isPublic(six.getAddress()) : isPublic4(address.getAddress());
    }

    /** RFC 6890: what is given to no host of the public network. */
    private static boolean isPublic4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        int third = address[2] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean measured = first == 198 && ((second & 0xfe) == 18 || (second == 51 && third == 100));
        boolean documented = first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !shared && !special && !measured && !documented;
    }

    /** Of IPv6 the global unicast alone; an IPv4 address wrapped in it is judged as itself. */
    private static boolean isPublic(byte[] address) {
        int first = (address[0] & 0xff) << 8 | (address[1] & 0xff);
        int second = (address[2] & 0xff) << 8 | (address[3] & 0xff);
        if (first == 0x2002) {
            return wrapped(address, 2);
        }
        if (first == 0x0064 && second == 0xff9b) {
            return wrapped(address, 12);
        }
        boolean tunnelled = first == 0x2001 && (second == 0 || second == 0x0db8);
        return (first & 0xe000) == 0x2000 && !tunnelled;
    }

    private static boolean wrapped(byte[] address, int from) {
        try {
            InetAddress inner = InetAddress.getByAddress(Arrays.copyOfRange(address, from, from + 4));
            return inner instanceof Inet4Address && isPublic(inner);
        } catch (UnknownHostException impossible) {
            return false;
        }
    }
}
