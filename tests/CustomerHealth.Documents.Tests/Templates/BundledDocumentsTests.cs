using System.Runtime.CompilerServices;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
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

    [Fact]
    public async Task WeeklyDigest_OfFourClients_ReadsAsLookedAt() =>
        Snapshot.Match(Render(WeeklyDigestModel.Name, await NorthlightPortfolio.DigestAsync()), "md");

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
        Paths(DocumentSchema.Of(await NorthlightPortfolio.ScorecardAsync())).ShouldBe(Paths(PortfolioScorecardModel.Schema));

    [Fact]
    public void Schemas_OfTheModels_AreWhatIsDeclared()
    {
        Paths(DocumentSchema.Of(AccountScorecardModel.Build(Northlight.Scorecard))).ShouldBe(Paths(AccountScorecardModel.Schema));
        Paths(DocumentSchema.Of(QbrExpectationsModel.Build(Northlight.Review))).ShouldBe(Paths(QbrExpectationsModel.Schema));
        Paths(DocumentSchema.Of(InternalQbrModel.Build(NorthlightInternal.Pack))).ShouldBe(Paths(InternalQbrModel.Schema));
    }

    [Fact]
    public void Guide_ListsEveryFieldOfEveryDocument()
    {
        var guide = File.ReadAllText(FromRoot("docs", "templates.md"));

        DocumentCatalogue.Schemas.Values.SelectMany(s => s.Fields).Where(f => f.Field.About.Length > 0).Select(f => f.Path).ShouldAllBe(path => guide.Contains($"`{path}`", StringComparison.Ordinal));
    }

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
