using Microsoft.Extensions.DependencyInjection;

namespace CustomerHealth.Channels.Conversation;

/// <summary>The services that every platform talks with.</summary>
internal static class ConversationServices
{
    /// <summary>Adds them, once for all platforms.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services.Any(service => service.ServiceType == typeof(PromptWork))
        ? services
        : services.AddSingleton<AnswerDesk>().AddSingleton<PromptWork>().AddHostedService(provider => provider.GetRequiredService<PromptWork>());
}
