using System.Net;
using System.Security.Claims;
using Bunit.TestDoubles;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Core.People;
using HotDash.Core.Sla;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using HotDash.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace HotDash.Tests.Features;

/// <summary>
/// The console's components on the real store, rules and actions, with a Chatwoot that knows nothing and a clock that
/// stands still. <see cref="PublishAsync"/> does what the feed's worker does.
/// </summary>
public class ConsoleContext : BunitContext, IAsyncLifetime
{
    public static readonly Person Ava = new("ava@example.com", "Ava Brooks", Role.Operator, 2);
    public static readonly Person Tess = new("tess@example.com", "Tess Nguyen", Role.Trainer, 7);
    private static readonly Person Riley = new("riley@example.com", "Riley Chen", Role.Manager, 6);

    private readonly string _directory = Directory.CreateTempSubdirectory("hotdash-ui-").FullName;
    private readonly SlaPolicy _policy = new();
    private readonly BunitAuthorizationContext _user;
    private long _version;

    static ConsoleContext() => DefaultWaitTimeout = Patience.Limit;

    public ConsoleContext()
        : this(_ => { })
    {
    }

    /// <param name="register">What a screen needs besides; after the construction nothing can be added.</param>
    protected ConsoleContext(Action<IServiceCollection> register)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var embedded = new EmbeddedOptions(_directory);
        Services.AddMudServices(mud => mud.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton(new ConsoleOptions());
        Services.AddSingleton(_policy).AddSingleton(GuardrailPolicy.Default);
        Services.AddSingleton(embedded).AddSingleton<ChangeHints>().AddSingleton<IStoreEngine, SqliteEngine>().AddSingleton<IMirrorWriter, EmbeddedMirrorWriter>();
        Services.AddDbContextFactory<HotDashDb>(db => db.UseSqlite(embedded.ConnectionString));
        Services.AddSingleton<ConversationStore>().AddSingleton<DraftStore>().AddSingleton<RosterStore>().AddSingleton<PresenceStore>().AddSingleton<ReleaseStore>().AddSingleton<TokenVault>();
        Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        Services.AddSingleton<EscalationFeed>().AddSingleton<OperatorGate>();
        Services.AddSingleton(new ChatwootOptions { BaseUrl = new Uri("http://127.0.0.1:9"), AccountId = 1, ApiToken = "x" });
        Services.AddSingleton<ChatwootBreaker>().AddSingleton<ChatwootClient>();
        Services.AddHttpClient(ChatwootClient.Reads).ConfigurePrimaryHttpMessageHandler(() => new KnowsNothing());
        Services.AddEscalationModal();
        register(Services);
        _user = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", true));
    }

    public FakeTimeProvider Time { get; } = new(ConversationBuilder.Noon);

    protected EscalationFeed Feed => Services.GetRequiredService<EscalationFeed>();

    protected IStoreEngine Engine => Services.GetRequiredService<IStoreEngine>();

    private ConversationStore Conversations => Services.GetRequiredService<ConversationStore>();

    public async ValueTask InitializeAsync()
    {
        await Engine.OpenAsync(CancellationToken.None);
        await Services.GetRequiredService<RosterStore>().SaveAsync([Ava, Riley, Tess], CancellationToken.None);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Eventually.BecomesAsync(true, () => Task.FromResult(IsDeleted())); // what a page began may still be writing
        GC.SuppressFinalize(this);
    }

    private bool IsDeleted()
    {
        try
        {
            TemporaryDirectory.Release(new EmbeddedOptions(_directory).ConnectionString);
            Directory.Delete(_directory, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    protected static ClaimsPrincipal Principal(Person person) => new(new ClaimsIdentity(Claims(person), "test"));

    /// <summary>As the cookie would say it.</summary>
    protected void SignIn(Person person)
    {
        _user.SetAuthorized(person.Name);
        _user.SetClaims(Claims(person));
    }

    /// <summary>Chatwoot told us of this conversation, with its whole history.</summary>
    protected Task KeepAsync(Conversation conversation, params Message[] messages) => Conversations.ApplyAsync(
        conversation, conversation.Id, ++_version, messages, messages.Length == 0 ? 1 : messages[^1].Id, CancellationToken.None);

    protected Task ForgetAsync(ConversationId id) => Conversations.RemoveAsync(id, CancellationToken.None);

    /// <summary>The snapshot as it stands in the store now, to every page.</summary>
    protected async Task<TileSnapshot> PublishAsync(DataAge? age = null)
    {
        var projection = new EscalationProjection(_policy);
        foreach (var stored in await Conversations.ReadLiveAsync(CancellationToken.None))
        {
            var id = stored.Conversation.Id;
            var messages = await Conversations.ReadMessagesAsync(id, LiveConversation.MessagesKept, CancellationToken.None);
            var dispatches = await Engine.DispatchesAsync(id, CancellationToken.None);
            projection.Put(
                new LiveFacts(stored, messages, dispatches)
                {
                    Present = [.. (await Services.GetRequiredService<PresenceStore>().ReadAsync(id, CancellationToken.None))[id]],
                    Releases = [.. (await Services.GetRequiredService<ReleaseStore>().ReadAsync(id, CancellationToken.None))[id]],
                },
                Time.GetUtcNow(), announce: false);
        }

        var snapshot = projection.Snapshot(age ?? new DataAge(Time.GetUtcNow(), null, null)) with { Version = ++_version };
        Feed.Publish(snapshot);
        return snapshot;
    }

    private static Claim[] Claims(Person person) =>
    [
        new(ClaimTypes.Email, person.Email), new(ClaimTypes.Name, person.Name),
        new(ClaimTypes.Role, person.Role.ToString().ToLowerInvariant()),
    ];

    private sealed class KnowsNothing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
