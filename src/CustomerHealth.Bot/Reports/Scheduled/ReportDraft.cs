using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reporting;
using NodaTime.Text;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>Draws the document of a delivery, as the verb <c>report</c> does (RP-3).</summary>
internal static class ReportDraft
{
    private const string ForClients = "client";

    /// <summary>The document, and what to warn of.</summary>
    /// <param name="bench">The store and what reads it.</param>
    /// <param name="delivery">Which document, as of when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<(ReportPaper Paper, IReadOnlyList<string> Warnings)> DrawAsync(Workbench bench, ReportDelivery delivery, CancellationToken cancellationToken)
    {
        var drawn = await ReportFile.DrawAsync(RequestOf(bench, delivery), cancellationToken);
        var matter = drawn.Matter;
        var name = FileNameOf(delivery);
        var paper = new ReportPaper(new ReplyFile(name, matter.Kicker.Length == 0 ? matter.Title : $"{matter.Title}, {matter.Kicker}", drawn.Bytes), matter.Title, matter.Kicker)
        {
            Summary = drawn.Summary, Code = drawn.Code, IsForClients = matter.Audience == ForClients,
        };
        return (paper, drawn.Warnings);
    }

    /// <summary>
    /// <c>weekly-digest-pod-harbour-2026-11-15.pdf</c>: the same for the same report and day, and for no others. A file's own name says little of where it is, so that a
    /// hash of its path stands behind it.
    /// </summary>
    internal static string FileNameOf(ReportDelivery delivery)
    {
        var about = delivery.Subject.Kind switch
        {
            ReportSubjectKind.All => "",
            ReportSubjectKind.Data => $"-{Path.GetFileNameWithoutExtension(delivery.Subject.Key)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(delivery.Subject.Key)).AsSpan(0, 4))}",
            ReportSubjectKind.Account => $"-account-{delivery.Subject.Key}",
            ReportSubjectKind.Pod => $"-pod-{delivery.Subject.Key}",
            ReportSubjectKind.Person => $"-person-{delivery.Subject.Key}",
        };
        return ReportFileName.Of($"{delivery.Report}{about}-{LocalDatePattern.Iso.Format(delivery.AsOf)}");
    }

    private static ReportRequest RequestOf(Workbench bench, ReportDelivery delivery)
    {
        var (report, subject) = (ReportFile.Find(delivery.Report), delivery.Subject);
        return new ReportRequest
        {
            Report = report,
            Settings = bench.Settings,
            Bench = bench,
            Account = KeyOf(ReportSubjectKind.Account),
            Pod = KeyOf(ReportSubjectKind.Pod),
            Person = KeyOf(ReportSubjectKind.Person),
            DataFile = subject.Kind == ReportSubjectKind.Data ? bench.Reports.FileOf(subject) : null,
            Quarter = report.Takes.HasFlag(ReportInput.Quarter) ? delivery.Quarter : null,
            AsOf = report.Takes.HasFlag(ReportInput.AsOf) ? delivery.AsOf : null,
            Moment = delivery.DueAt,
            Language = delivery.Language,
        };

        string? KeyOf(ReportSubjectKind kind) => subject.Kind == kind ? subject.Key : null;
    }
}
