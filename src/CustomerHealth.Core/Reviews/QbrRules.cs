using System.Collections.Immutable;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Reviews;

/// <summary>What an Expectations Document must hold (QB-2). Pure: all mistakes at once, none when it may be sent.</summary>
public static class QbrRules
{
    /// <summary>No internal QBR is longer.</summary>
    public const int MostMinutes = 180;

    /// <summary>It is sent this many weeks before.</summary>
    public const int WeeksAhead = 2;

    private static readonly ImmutableArray<MeetingRole> Needed =
        [MeetingRole.Leader, MeetingRole.Presenter, MeetingRole.Moderator, MeetingRole.NoteTaker];

    /// <summary>Every reason to refuse it.</summary>
    public static ImmutableArray<QbrMistake> Check(QbrExpectations expectations) =>
    [
        .. Agenda(expectations),
        .. People(expectations),
        .. Preparations(expectations),
        .. Slides(expectations.Slides),
    ];

    private static IEnumerable<QbrMistake> Agenda(QbrExpectations expectations)
    {
        if (expectations.Agenda is [])
            yield return new("agenda", null, "The agenda has no topic.");
        foreach (var (row, item) in expectations.Agenda.Index())
        {
            if (item.Minutes <= 0)
                yield return new("agenda", row, $"'{item.Topic}' has {Figures.Number(item.Minutes)} minutes; every topic has at least 1.");
            if (item.Owner is { } owner && !Attends(owner, expectations))
                yield return new("agenda", row, $"'{owner}' leads '{item.Topic}' but is not among the participants.");
            if (item is { Owner: null, Kind: not AgendaKind.Break })
                yield return new("agenda", row, $"'{item.Topic}' has no owner.");
        }

        if (expectations.TotalMinutes > MostMinutes)
            yield return new("agenda", null, $"The agenda takes {Figures.Number(expectations.TotalMinutes)} minutes in total; at most {MostMinutes} are allowed.");
    }

    private static IEnumerable<QbrMistake> People(QbrExpectations expectations)
    {
        foreach (var role in Needed.Where(role => !expectations.Participants.Any(p => p.Roles.Contains(role))))
            yield return new("participants", null, $"Nobody has the role '{RoleWords.Code(role)}'.");
        foreach (var (row, person) in expectations.Participants.Index())
        {
            if (person.Roles.Contains(MeetingRole.Leader) && !IsSame(person.Name, expectations.Leader))
                yield return new("participants", row, $"'{person.Name}' has the role 'leader', but the leader is '{expectations.Leader}'.");
            if (expectations.Participants.Take(row).Any(p => IsSame(p.Name, person.Name)))
                yield return new("participants", row, $"'{person.Name}' stands in the list twice.");
        }

        if (!Attends(expectations.Leader, expectations))
            yield return new("leader", null, $"The leader '{expectations.Leader}' is not among the participants.");
    }

    private static IEnumerable<QbrMistake> Preparations(QbrExpectations expectations)
    {
        if (expectations.Materials is [])
            yield return new("materials", null, "There are no materials to prepare.");
        if (expectations.Reports is [])
            yield return new("reports", null, "There are no reports to pull.");
        if (expectations.PastNumbers is [])
            yield return new("numbers", null, "There are no numbers to know of the past quarter.");
        if (expectations.ComingNumbers is [])
            yield return new("numbers", null, "There are no numbers to know of the year to come.");

        foreach (var (part, row, who) in Named(expectations).Where(n => !Attends(n.Who, expectations)))
            yield return new(part, row, $"'{who}' has something to bring but is not among the participants.");
    }

    private static IEnumerable<QbrMistake> Slides(Slides slides)
    {
        if (slides is { AreMade: true, Template: null or "" })
            yield return new("slides", null, "Slides are made, but no template is given.");
        if (slides is { AreMade: false, Template.Length: > 0 })
            yield return new("slides", null, $"No slides are made, but the template '{slides.Template}' is given.");
    }

    private static IEnumerable<(string Part, int Row, string Who)> Named(QbrExpectations expectations) =>
    [
        .. expectations.Materials.Index().Select(m => ("materials", m.Index, m.Item.Who)),
        .. expectations.Reports.Index().Select(r => ("reports", r.Index, r.Item.Who)),
    ];

    private static bool Attends(string name, QbrExpectations expectations) => expectations.Participants.Any(p => IsSame(p.Name, name));

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
