using System.Runtime.CompilerServices;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

public sealed class TeamsRendererTests
{
    [Fact]
    public void AcmeConflict() => Match("card-conflict");

    [Fact]
    public void AcmeUncombined() => Match("card-uncombined");

    [Fact]
    public void BrindlewickUnknown() => Match("card-unknown");

    [Fact]
    public void Choices() => Match("choices");

    [Fact]
    public void Help() => Match("help");

    [Fact]
    public void Refusal() => Match("refusal");

    [Fact]
    public void List() => Match("list");

    [Fact]
    public void Alert() => Match("alert");

    [Fact]
    public void Share() => Match("share");

    [Fact]
    public void ShareOutsiders() => Match("share-outsiders");

    [Fact]
    public void Confirm() => Match("confirm");

    [Fact]
    public void FormLog() => Match("form-log");

    [Fact]
    public void FormCapAgain() => Match("form-cap-again");

    [Fact]
    public void Done() => Match("done");

    [Fact]
    public void Home() => Match("home");

    /// <summary>What the product's own composers say, not a sample of it.</summary>
    [Fact]
    public void ProductAlert() => Match("product-alert");

    /// <summary>What the product's own composers say, not a sample of it.</summary>
    [Fact]
    public void ProductHome() => Match("product-home");

    [Fact]
    public void ProductCard() => Match("product-card");

    [Fact]
    public void ProductWhy() => Match("product-why");

    [Fact]
    public void ProductWhatIf() => Match("product-whatif");

    [Fact]
    public void ProductTrend() => Match("product-trend");

    [Fact]
    public void ProductRisks() => Match("product-risks");

    [Fact]
    public void ProductPortfolio() => Match("product-portfolio");

    [Fact]
    public void ProductHelp() => Match("product-help");

    [Fact]
    public void ProductRefusal() => Match("product-refusal");

    [Fact]
    public void ProductLog() => Match("product-log");

    [Fact]
    public void ProductSet() => Match("product-set");

    [Fact]
    public void ProductCap() => Match("product-cap");

    private static void Match(string name, [CallerMemberName] string member = "") => Snapshot.Match(TeamsGolden.Json(name), "json", member: member);
}
