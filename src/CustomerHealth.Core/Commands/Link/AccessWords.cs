using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Commands.Link;

/// <summary>Puts what somebody may see into words.</summary>
public static class AccessWords
{
    /// <summary>As the file of people writes it.</summary>
    public static string Code(Access access) => access switch
    {
        Access.Executive => "executive",
        Access.Lead => "lead",
        Access.Member => "member",
    };

    /// <summary>"As a lead you see 12 accounts: those of the 3 people below you and your own, and those of your pods."</summary>
    /// <param name="person">Who reads it.</param>
    /// <param name="staff">All people.</param>
    /// <param name="accounts">How many accounts the person sees.</param>
    internal static string Sees(Person person, Staff staff, int accounts)
    {
        var count = Figures.Count(accounts, "account");
        return staff.AccessOf(person) switch
        {
            Access.Executive => $"As an executive you see every account: {count}.",
            Access.Lead => $"As a lead you see {count}: those of the {Figures.Count(staff.Below(person), "person", "people")} below you, your own, and those of your pods.",
            Access.Member => $"As a member you see {count}: those that you own{(person.Pod is null ? "; you are in no pod" : ", and those of your pod")}.",
        };
    }
}
