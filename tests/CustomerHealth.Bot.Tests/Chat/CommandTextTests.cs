using CustomerHealth.Core.Commands;

namespace CustomerHealth.Bot.Tests.Chat;

/// <summary>An account may have the key of a command: what stands for it in a button still means the account.</summary>
public sealed class CommandTextTests(ServedChat chat) : IClassFixture<ServedChat>
{
    /// <summary>A command that is added must stand in the list.</summary>
    [Fact]
    public void Words_AreThoseOfTheCommandsThatStandFirst() =>
        CommandText.Words.ShouldBe(chat.Bench.Commands.Where(command => !command.Spec.OfAccount).Select(command => command.Spec.Word), ignoreOrder: true);

    [Theory]
    [InlineData("acme", "acme")]
    [InlineData("risks", "\"risks\"")]
    [InlineData("Home", "\"Home\"")]
    [InlineData("why", "why")]
    [InlineData("acme robotics", "\"acme robotics\"")]
    public void OfAccount_Key_IsQuotedWhereItMeansSomethingElse(string key, string typed) => CommandText.OfAccount(key).ShouldBe(typed);

    [Fact]
    public async Task Card_AccountCalledLikeACommand_EveryButtonMeansTheAccount()
    {
        using var cli = new Cli();
        cli.File("accounts.csv", "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner\nrisks,Pelham Tiles,,Tiles,SMB,DACH,priority-1,8400,2023-01-16,2027-01-15,active,,\n");
        (await cli.RunAsync("import", "accounts.csv", "--store", "s.db")).Exit.ShouldBe(0);

        foreach (var text in (string[])["Pelham Tiles", "Pelham Tiles why", "Pelham Tiles log", "Pelham Tiles wyh"])
        {
            var printed = (await cli.RunAsync("chat", text, "--json", "--store", "s.db")).Output;

            printed.Contains("\"command\": \"risks", StringComparison.Ordinal).ShouldBeFalse(text + printed);
        }

        (await cli.RunAsync("chat", "Pelham Tiles why", "--store", "s.db")).Output.ShouldContain("\"risks\"");
    }
}
