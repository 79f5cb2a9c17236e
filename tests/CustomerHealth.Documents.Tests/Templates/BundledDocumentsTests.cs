using System.Runtime.CompilerServices;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Documents.Templates;
using Snapshot = CustomerHealth.Testing.Snapshot;

namespace CustomerHealth.Documents.Tests.Templates;

public sealed class BundledDocumentsTests
{
    private static readonly DocumentTemplates Templates = new(FromRoot("templates", "documents"));

    [Fact]
    public void Check_BundledTemplates_HaveNoMistake() => Templates.Check().ShouldBeEmpty();

    [Fact]
    public void AccountScorecard_OfAClientInTrouble_ReadsAsLookedAt() =>
        Snapshot.Match(Render(AccountScorecardModel.Name, AccountScorecardModel.Build(Northlight.Scorecard)), "md");

    [Fact]
    public void QbrExpectations_OfOnePod_ReadsAsLookedAt() =>
        Snapshot.Match(Render(QbrExpectationsModel.Name, QbrExpectationsModel.Build(Northlight.Review)), "md");

    /// <summary>QB-4, QB-6, QB-7: commitments first, then facts, leading questions, lines to write the plan on, and the two outputs.</summary>
    [Fact]
    public void InternalQbr_OfAnAccountManager_ReadsAsLookedAt() =>
        Snapshot.Match(Render(InternalQbrModel.Name, InternalQbrModel.Build(NorthlightInternal.Pack)), "md");

    [Fact]
    public void InternalQbr_AsPdf_HasNoWarning() =>
        MarkdownToPdf.Render(Render(InternalQbrModel.Name, InternalQbrModel.Build(NorthlightInternal.Pack)), new PdfOptions()).Warnings.ShouldBeEmpty();

    [Fact]
    public async Task PortfolioScorecard_OfFourClients_ReadsAsLookedAt() =>
        Snapshot.Match(Render(PortfolioScorecardModel.Name, await NorthlightPortfolio.ScorecardAsync()), "md");

    /// <summary>RP-2: pods and owners across, the lowest mean of a row marked by a sign.</summary>
    [Fact]
    public async Task PortfolioScorecard_OfTwoPods_HoldsThemSideBySide()
    {
        var lines = Render(PortfolioScorecardModel.Name, await NorthlightPortfolio.WideScorecardAsync()).Split('\n');

        lines.ShouldContain("| Score | harbour (3) | 4 weeks | north (4) | 4 weeks | No pod (1) | 4 weeks |");
        lines.ShouldContain("| Score | Joni Hakasalo (3) | Mara Lindqvist (4) | No owner (1) |");
        lines.Count(line => line.Contains("**Vendor Risk** | ● **", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task WeeklyDigest_OfFourClients_ReadsAsLookedAt() =>
        Snapshot.Match(Render(WeeklyDigestModel.Name, await NorthlightPortfolio.DigestAsync()), "md");

    [Fact]
    public void ClientQbr_OfOneQuarter_ReadsAsLookedAt() =>
        Snapshot.Match(Render(ClientQbrModel.Name, ClientQbrModel.Build(NorthlightClient.Review)), "md");

    /// <summary>RP-4: each part that can be empty says so in a sentence.</summary>
    [Fact]
    public void ClientQbr_OfNothing_ReadsAsLookedAt() =>
        Snapshot.Match(Render(ClientQbrModel.Name, ClientQbrModel.Build(Nothing)), "md");

    /// <summary>GC-5: the words of weekly goals stay inside unless somebody shares them; how many were done does not.</summary>
    [Fact]
    public void ClientQbr_WorkThatIsNotShared_PrintsCountsOnly()
    {
        var page = Render(ClientQbrModel.Name, ClientQbrModel.Build(NorthlightClient.Review with { Work = NorthlightClient.Review.Work.Shared(false) }));

        page.ShouldContain("\n- Demo requests a month: 2 pieces of work\n- Other work: 1 piece of work\n");
        page.ShouldNotContain("landing page");
    }

    [Fact]
    public void ClientQbr_AsPdf_HasNoWarning() =>
        new[] { NorthlightClient.Review, Nothing }.SelectMany(r => MarkdownToPdf.Render(Render(ClientQbrModel.Name, ClientQbrModel.Build(r)), new PdfOptions()).Warnings).ShouldBeEmpty();

    /// <summary>QB-8: every field of the document for clients was looked at and marked.</summary>
    [Fact]
    public void ClientQbr_EveryField_MayBeSeenByAClient() => ClientQbrModel.Schema.Root.IsWhollyForClients.ShouldBeTrue();

    /// <summary>RP-3: the same facts have the same id, whatever was made before.</summary>
    [Fact]
    public void ClientQbr_SnapshotId_FollowsFromTheFacts()
    {
        var id = ClientQbrModel.SnapshotOf(NorthlightClient.Review).Id;

        ClientQbrModel.SnapshotOf(NorthlightClient.Review with { }).Id.ShouldBe(id);
        ClientQbrModel.SnapshotOf(NorthlightClient.Review with { PreparedFor = "Somebody else" }).Id.ShouldNotBe(id);
    }

    [Fact]
    public void AccountScorecard_AsPdf_HasNoWarning() =>
        MarkdownToPdf.Render(Render(AccountScorecardModel.Name, AccountScorecardModel.Build(Northlight.Scorecard)), new PdfOptions()).Warnings.ShouldBeEmpty();

    [Fact]
    public void QbrExpectations_AsPdf_HasNoWarning() =>
        MarkdownToPdf.Render(Render(QbrExpectationsModel.Name, QbrExpectationsModel.Build(Northlight.Review)), new PdfOptions()).Warnings.ShouldBeEmpty();

    [Fact]
    public async Task PortfolioScorecard_AsPdf_HasNoWarning() =>
        MarkdownToPdf.Render(Render(PortfolioScorecardModel.Name, await NorthlightPortfolio.ScorecardAsync()), new PdfOptions()).Warnings.ShouldBeEmpty();

    [Fact]
    public async Task WeeklyDigest_AsPdf_IsTwoPagesAtMostWithoutWarning()
    {
        var pdf = MarkdownToPdf.Render(Render(WeeklyDigestModel.Name, await NorthlightPortfolio.DigestAsync()), new PdfOptions());

        pdf.Warnings.ShouldBeEmpty();
        pdf.Pages.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Schema_OfTheDigestModel_IsWhatIsDeclared() =>
        Paths(DocumentSchema.Of(await NorthlightPortfolio.DigestAsync())).ShouldBe(Paths(WeeklyDigestModel.Schema));

    [Fact]
    public async Task Schema_OfThePortfolioModel_IsWhatIsDeclared() =>
        Paths(DocumentSchema.Of(await NorthlightPortfolio.WideScorecardAsync())).ShouldBe(Paths(PortfolioScorecardModel.Schema));

    [Fact]
    public void Schemas_OfTheModels_AreWhatIsDeclared()
    {
        Paths(DocumentSchema.Of(AccountScorecardModel.Build(Northlight.Scorecard))).ShouldBe(Paths(AccountScorecardModel.Schema));
        Paths(DocumentSchema.Of(QbrExpectationsModel.Build(Northlight.Review))).ShouldBe(Paths(QbrExpectationsModel.Schema));
        Paths(DocumentSchema.Of(InternalQbrModel.Build(NorthlightInternal.Pack))).ShouldBe(Paths(InternalQbrModel.Schema));
        Paths(DocumentSchema.Of(ClientQbrModel.Build(NorthlightClient.Review))).ShouldBe(Paths(ClientQbrModel.Schema));
    }

    [Fact]
    public void Guide_ListsEveryFieldOfEveryDocument()
    {
        var guide = File.ReadAllText(FromRoot("docs", "templates.md"));

        DocumentCatalogue.Schemas.Values.SelectMany(s => s.Fields).Where(f => f.Field.About.Length > 0).Select(f => f.Path).ShouldAllBe(path => guide.Contains($"`{path}`", StringComparison.Ordinal));
    }

    /// <summary>QB-8: what is open to clients is written down for people, so that no field is opened unseen.</summary>
    [Fact]
    public void Guide_ListsWhatAClientMaySeeOfEachDocument()
    {
        var guide = File.ReadAllText(FromRoot("docs", "templates.md"));
        foreach (var (name, schema) in DocumentCatalogue.Schemas.Where(s => !s.Value.Root.IsWhollyForClients))
        {
            var open = schema.Fields.Where(f => f.Field.IsForClients).Select(f => $"`{f.Path}`").ToHashSet(StringComparer.Ordinal);
            if (open.Count == 0)
                continue;
            var line = guide.Split('\n').Single(l => l.StartsWith($"- of `{name}`: ", StringComparison.Ordinal));
            line[$"- of `{name}`: ".Length..].Split(", ").ToHashSet(StringComparer.Ordinal).SetEquals(open).ShouldBeTrue(line);
        }
    }

    private static ClientQbrInput Nothing => new()
    {
        Organisation = "Northlight Studio", AccountKey = "new", AccountName = "Newcomer", Quarter = new Quarter(2026, 4), Days = new(new(2026, 10, 1), new(2026, 12, 31)),
        AsOf = new(2026, 11, 20), Today = new(2026, 11, 20),
    };

    private static IEnumerable<string> Paths(DocumentSchema schema) => schema.Fields.Select(f => f.Path);

    private static string Render(string name, IReadOnlyDictionary<string, object?> model)
    {
        var text = Templates.Render(name, "en", model);
        text.Mistakes.ShouldBeEmpty();
        return text.Markdown!;
    }

    private static string FromRoot(params string[] parts) => Path.GetFullPath(Path.Combine([Path.GetDirectoryName(ThisFile())!, "..", "..", "..", .. parts]));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
