using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Reviews.Internal;

namespace CustomerHealth.Core.Reporting;

/// <summary>A document that can be sent: what it may be about, and when it is due unless somebody says otherwise.</summary>
/// <param name="Name">Its name: <c>weekly-digest</c>.</param>
/// <param name="Title">As people call it: "Weekly digest".</param>
/// <param name="Subjects">What it may be about.</param>
/// <param name="Units">What its schedules may count in.</param>
/// <param name="Default">Its schedule when none is given.</param>
public sealed record ReportDocument(string Name, string Title, ImmutableArray<ReportSubjectKind> Subjects, ImmutableArray<ReportUnit> Units, string Default)
{
    private const string AfterQuarter = "quarter-end +3 business days 09:00";
    private static readonly ImmutableArray<ReportUnit> Regular = [ReportUnit.Day, ReportUnit.Week, ReportUnit.Month, ReportUnit.Quarter];

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReportDocument> Every { get; } =
    [
        new(WeeklyDigestModel.Name, "Weekly digest", [ReportSubjectKind.All, ReportSubjectKind.Pod, ReportSubjectKind.Person], [ReportUnit.Day, ReportUnit.Week], "Mon 08:00"),
        new(AccountScorecardModel.Name, "Account scorecard", [ReportSubjectKind.Account], Regular, AfterQuarter),
        new(PortfolioScorecardModel.Name, "Portfolio scorecard", [ReportSubjectKind.All, ReportSubjectKind.Pod], Regular, AfterQuarter),
        new(InternalQbrModel.Name, "QBR pack", [ReportSubjectKind.Person], [ReportUnit.Quarter], AfterQuarter),
        new(ClientQbrModel.Name, "Client QBR", [ReportSubjectKind.Account], [ReportUnit.Quarter], AfterQuarter),
        new(QbrExpectationsModel.Name, "QBR expectations", [ReportSubjectKind.Data], [ReportUnit.Review], $"review -{QbrRules.WeeksAhead * 7} days 09:00"),
    ];

    /// <summary>The document of a name; null when there is none.</summary>
    public static ReportDocument? Find(string name) => Every.FirstOrDefault(document => document.Name == name);

    /// <summary>True when it is always about one of something, so that it has to be said which.</summary>
    public bool NeedsSubject => !Subjects.Contains(ReportSubjectKind.All);
}
