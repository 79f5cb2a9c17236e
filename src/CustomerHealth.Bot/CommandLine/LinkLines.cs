using System.Globalization;
using CustomerHealth.Core.Commands.Link;
using CustomerHealth.Core.People;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Prints who the users of the chat platforms are.</summary>
internal static class LinkLines
{
    public static void Print(IReadOnlyList<ChatIdentity> links, Staff staff, DateTimeZone zone)
    {
        var table = new PrintedTable("Chat user", "Person", "Access", "Linked by", "Linked");
        foreach (var link in links)
        {
            table.Add(
                link.User.ToString(), link.Person, AccessOf(link, staff) ?? "none: the person is gone, or has another address", How(link), link.At.InZone(zone).ToString("uuuu-MM-dd HH:mm x", CultureInfo.InvariantCulture));
        }

        foreach (var line in table.Lines())
            Console.Out.WriteLine(line);
    }

    public static object Json(ChatIdentity link, Staff staff) => new
    {
        Identity = link.User.ToString(),
        link.Person,
        Access = AccessOf(link, staff),
        How = How(link),
        At = InstantPattern.ExtendedIso.Format(link.At),
    };

    /// <summary>Null for a link that holds no longer.</summary>
    private static string? AccessOf(ChatIdentity link, Staff staff) => staff.Find(link.Person) is { } person && link.Holds(person) ? AccessWords.Code(staff.AccessOf(person)) : null;

    private static string How(ChatIdentity link) => link.How switch
    {
        LinkedBy.Email => "e-mail",
        LinkedBy.Operator => "operator",
    };
}
